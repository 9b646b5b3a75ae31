import { vrijeDagen } from './feestdagen.js';
import { dagenLater, dagnummer, eindeVan, lokaleDatum, weekdag, type LokaleDatum } from './lokale-datum.js';

const ZONDAG = 0;
const ZATERDAG = 6;

/** Days on which the region does not work either, besides the holidays of the law and of decrees. */
export type Kalender = ReadonlySet<LokaleDatum>;

const NIETS_EXTRA: Kalender = new Set();

export function isWerkdag(datum: LokaleDatum, kalender: Kalender = NIETS_EXTRA): boolean {
  return isDoordeweeks(datum) && !vrijeDagen(jaarVan(datum)).includes(datum) && !kalender.has(datum);
}

/**
 * The end (24:00 local) of the nth working day after the local day of `start`; zero gives the end of that day itself.
 * The end is the first instant that no longer belongs to the term: compare with `<`.
 */
export function plusWerkdagen(start: Date, aantal: number, kalender: Kalender = NIETS_EXTRA): Date {
  eisGeheelAantal(aantal);
  let datum = lokaleDatum(start);
  for (let resterend = aantal; resterend > 0; resterend -= isWerkdag(datum, kalender) ? 1 : 0) {
    datum = dagenLater(datum, 1);
  }
  return eindeVan(datum);
}

/** The end (24:00 local) of the nth calendar day after the local day of `start`. */
export function plusDagen(start: Date, aantal: number): Date {
  eisGeheelAantal(aantal);
  return eindeVan(dagenLater(lokaleDatum(start), aantal));
}

/** How many working days come after the local day of `a`, up to and including that of `b`; negative when b is earlier. */
export function werkdagenTussen(a: Date, b: Date, kalender: Kalender = NIETS_EXTRA): number {
  const van = lokaleDatum(a);
  const tot = lokaleDatum(b);
  return van <= tot ? telWerkdagen(van, tot, kalender) : 0 - telWerkdagen(tot, van, kalender);
}

/** Counted by the week and by the year, so that a year typed wrong costs no day-by-day walk through centuries. */
function telWerkdagen(na: LokaleDatum, totEnMet: LokaleDatum, kalender: Kalender): number {
  const extra = [...kalender].filter((dag) => isDoordeweeks(dag) && isWerkdag(dag));
  const valtErin = (dag: LokaleDatum): boolean => na < dag && dag <= totEnMet;
  let vrij = extra.filter(valtErin).length;
  for (let jaar = jaarVan(na); jaar <= jaarVan(totEnMet); jaar++) vrij += vrijeDagen(jaar).filter(valtErin).length;
  return doordeweeksTotEnMet(totEnMet) - doordeweeksTotEnMet(na) - vrij;
}

/** How many Mondays to Fridays since Monday 29 December 1969; before it the count is negative. */
function doordeweeksTotEnMet(datum: LokaleDatum): number {
  // 1 January 1970 was a Thursday.
  const dagen = dagnummer(datum)! + 4;
  const weken = Math.floor(dagen / 7);
  return weken * 5 + Math.min(dagen - weken * 7, 5);
}

function isDoordeweeks(datum: LokaleDatum): boolean {
  const dag = weekdag(datum);
  return dag !== ZONDAG && dag !== ZATERDAG;
}

function jaarVan(datum: LokaleDatum): number {
  return Number(datum.slice(0, 4));
}

function eisGeheelAantal(aantal: number): void {
  if (!Number.isInteger(aantal) || aantal < 0) throw new RangeError(`A term is a whole number of days, not ${aantal}`);
}
