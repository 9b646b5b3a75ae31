import { dagenLater, type LokaleDatum } from './lokale-datum.js';

/** When nazorg is due; the names are those of the code list nazorgmoment. */
export interface Nazorgmoment {
  readonly naam: 'twee-weken' | 'een-maand' | 'drie-maanden' | 'zes-maanden' | 'voor-einde-contract';
  readonly dag: LokaleDatum;
}

const VOOR_EINDE_DAGEN = 14;
/** Who asks a week early has asked. */
const VROEG_DAGEN = 7;

/** The moments of work from `vanaf`, in order; of work with an end none after it, and one two weeks before it. */
export function nazorgmomenten(vanaf: LokaleDatum, tot: LokaleDatum | null): Nazorgmoment[] {
  const vast: Nazorgmoment[] = [
    { naam: 'twee-weken', dag: dagenLater(vanaf, 14) },
    { naam: 'een-maand', dag: maandenLater(vanaf, 1) },
    { naam: 'drie-maanden', dag: maandenLater(vanaf, 3) },
    { naam: 'zes-maanden', dag: maandenLater(vanaf, 6) },
  ];
  if (!tot) return vast;
  const einde: Nazorgmoment = { naam: 'voor-einde-contract', dag: dagenLater(tot, -VOOR_EINDE_DAGEN) };
  return [...vast.filter(({ dag }) => dag <= tot), einde].toSorted((a, b) => (a.dag < b.dag ? -1 : 1));
}

/** Whether it was asked: under its own name, or by any nazorg (the last on `laatste`) about then or later. */
export function isNazorgGeweest(
  { naam, dag }: Nazorgmoment,
  laatste: LokaleDatum | null,
  gedaan: readonly string[],
): boolean {
  return gedaan.includes(naam) || (laatste !== null && laatste >= dagenLater(dag, -VROEG_DAGEN));
}

/** The same day of that month; what that month is too short for, falls on its last day. */
function maandenLater(dag: LokaleDatum, aantal: number): LokaleDatum {
  const [jaar, maand, dagnummer] = dag.split('-').map(Number) as [number, number, number];
  const laatste = new Date(Date.UTC(jaar, maand - 1 + aantal + 1, 0));
  const gelijk = Date.UTC(laatste.getUTCFullYear(), laatste.getUTCMonth(), Math.min(dagnummer, laatste.getUTCDate()));
  return new Date(gelijk).toISOString().slice(0, 10) as LokaleDatum;
}
