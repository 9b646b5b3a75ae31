import { dagenLater, type LokaleDatum } from '@estafette/tijd';
import { noen, opnieuw, type Plaatsing, type Stand } from './feiten.js';

/** Who asks a week early has asked. */
const VROEG_DAGEN = 7;
const VOOR_EINDE_DAGEN = 14;

/** The facts about a plaatsing on which a norm can stand. */
export const plaatsingfeiten = {
  /** The first moment that nobody has asked about yet; what lies before the last time that somebody did, is met. */
  nazorg: (plaatsing) => {
    if (plaatsing.isBeeindigd) return { reden: 'gestopt' };
    const volgende = momenten(plaatsing).find((m) => !isGeweest(m, plaatsing));
    return volgende ? opnieuw(noen(volgende.dag)) : { reden: 'nazorg' };
  },
} as const satisfies Record<string, (plaatsing: Plaatsing) => Stand>;

interface Moment {
  readonly naam: string;
  readonly dag: LokaleDatum;
}

/** Source: design section 4, NAZORG_GEMIST; names of code list nazorgmoment. */
function momenten({ vanaf, tot }: Plaatsing): Moment[] {
  const vast: Moment[] = [
    { naam: 'twee-weken', dag: dagenLater(vanaf, 14) },
    { naam: 'een-maand', dag: maandenLater(vanaf, 1) },
    { naam: 'drie-maanden', dag: maandenLater(vanaf, 3) },
    { naam: 'zes-maanden', dag: maandenLater(vanaf, 6) },
  ];
  if (!tot) return vast;
  const einde = { naam: 'voor-einde-contract', dag: dagenLater(tot, -VOOR_EINDE_DAGEN) };
  return [...vast.filter(({ dag }) => dag <= tot), einde].toSorted((a, b) => (a.dag < b.dag ? -1 : 1));
}

function isGeweest({ naam, dag }: Moment, { nazorgOp, nazorgmomenten }: Plaatsing): boolean {
  return nazorgmomenten.includes(naam) || (nazorgOp !== null && nazorgOp >= dagenLater(dag, -VROEG_DAGEN));
}

/** The same day of that month; what that month is too short for, falls on its last day. */
function maandenLater(dag: LokaleDatum, aantal: number): LokaleDatum {
  const [jaar, maand, dagnummer] = dag.split('-').map(Number) as [number, number, number];
  const laatste = new Date(Date.UTC(jaar, maand - 1 + aantal + 1, 0));
  const gelijk = Date.UTC(laatste.getUTCFullYear(), laatste.getUTCMonth(), Math.min(dagnummer, laatste.getUTCDate()));
  return new Date(gelijk).toISOString().slice(0, 10) as LokaleDatum;
}
