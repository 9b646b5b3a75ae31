import { feestdagen } from './feestdagen.js';
import { dagenLater, eindeVan, lokaleDatum, weekdag, type LokaleDatum } from './lokale-datum.js';

const ZONDAG = 0;
const ZATERDAG = 6;

export function isWerkdag(datum: LokaleDatum): boolean {
  const dag = weekdag(datum);
  return dag !== ZONDAG && dag !== ZATERDAG && !isFeestdag(datum);
}

/**
 * The end (24:00 local) of the nth working day after the local day of `start`; zero gives the end of that day itself.
 * The end is the first instant that no longer belongs to the term: compare with `<`.
 */
export function plusWerkdagen(start: Date, aantal: number): Date {
  eisGeheelAantal(aantal);
  let datum = lokaleDatum(start);
  for (let resterend = aantal; resterend > 0; resterend -= isWerkdag(datum) ? 1 : 0) datum = dagenLater(datum, 1);
  return eindeVan(datum);
}

/** The end (24:00 local) of the nth calendar day after the local day of `start`. */
export function plusDagen(start: Date, aantal: number): Date {
  eisGeheelAantal(aantal);
  return eindeVan(dagenLater(lokaleDatum(start), aantal));
}

/** How many working days come after the local day of `a`, up to and including that of `b`; negative when b is earlier. */
export function werkdagenTussen(a: Date, b: Date): number {
  const van = lokaleDatum(a);
  const tot = lokaleDatum(b);
  return van <= tot ? telWerkdagen(van, tot) : -telWerkdagen(tot, van);
}

function telWerkdagen(na: LokaleDatum, totEnMet: LokaleDatum): number {
  let aantal = 0;
  for (let datum = na; datum < totEnMet;) {
    datum = dagenLater(datum, 1);
    if (isWerkdag(datum)) aantal += 1;
  }
  return aantal;
}

function isFeestdag(datum: LokaleDatum): boolean {
  return feestdagen(Number(datum.slice(0, 4))).some((feestdag) => feestdag.datum === datum);
}

function eisGeheelAantal(aantal: number): void {
  if (!Number.isInteger(aantal) || aantal < 0) throw new RangeError(`A term is a whole number of days, not ${aantal}`);
}
