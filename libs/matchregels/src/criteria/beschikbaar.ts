import { NIET_GEVRAAGD, type Criterium } from '../criterium.js';
import { deel } from '../duizendsten.js';

/** The first day of the work, or on which the candidate can work, as days since 1970-01-01. */
export interface Startfeiten {
  readonly vanaf?: number | undefined;
}

const DAGEN_TOT_NUL = 30;
const MS_PER_DAG = 86_400_000;

const MAANDEN = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

/** VUM `datumAanvang…`: by the start 1, then in a straight line to 0 after 30 days. A start in the past is today. */
export const beschikbaar: Criterium<Startfeiten, Startfeiten> = {
  naam: 'beschikbaar',
  kant: 'werkgever',
  bruggen: ['startafspraak'],
  gegeven: 'uw begindatum',
  vraag: 'Vanaf welke dag kunt u werken?',
  leest: { vacature: { vanaf: true }, kandidaat: { vanaf: true } },
  meet(vacature, kandidaat, { dag }) {
    if (vacature.vanaf === undefined) return NIET_GEVRAAGD;
    if (kandidaat.vanaf === undefined) return { soort: 'onbekend', zin: () => ONBEKEND };
    const { vanaf } = kandidaat;
    const start = Math.max(vacature.vanaf, dag);
    const teLaat = vanaf - start;
    if (teLaat <= 0) return { soort: 'bekend', s: 1000, zin: () => 'De kandidaat kan op tijd beginnen.' };
    const s = teLaat >= DAGEN_TOT_NUL ? 0 : deel(1000 * (DAGEN_TOT_NUL - teLaat), DAGEN_TOT_NUL);
    return { soort: 'bekend', s, zin: () => laatzin(start, vanaf) };
  },
};

const ONBEKEND = 'Wij weten nog niet wanneer de kandidaat kan beginnen. Vraag dit na.';

const laatzin = (start: number, vanaf: number) =>
  `Het werk kan beginnen op ${datum(start)}. De kandidaat kan vanaf ${datum(vanaf)}.`;

function datum(dag: number): string {
  const op = new Date(dag * MS_PER_DAG);
  return `${op.getUTCDate()} ${MAANDEN[op.getUTCMonth()]} ${op.getUTCFullYear()}`;
}
