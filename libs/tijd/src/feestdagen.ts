import { dagenLater, datumVan, weekdag, type LokaleDatum } from './lokale-datum.js';

export interface Feestdag {
  readonly datum: LokaleDatum;
  readonly naam: string;
  /** The paragraph of the Algemene termijnenwet (Atw) that makes this day a holiday. */
  readonly grond: 'Atw art. 3 lid 1' | 'Atw art. 3 lid 2' | 'Atw art. 3 lid 3';
}

/**
 * Atw art. 3 lid 3: days equated by decree. The government names them some years ahead, so this list is added to;
 * it starts in 2023.
 */
const GELIJKGESTELD_BIJ_BESLUIT: readonly string[] = [
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
];

const perJaar = new Map<number, readonly Feestdag[]>();

/** The holidays of a year by date, since Koningsdag exists (2014). */
export function feestdagen(jaar: number): readonly Feestdag[] {
  const bekend = perJaar.get(jaar);
  if (bekend) return bekend;
  const dagen = [...erkend(jaar), goedeVrijdag(jaar), ...gelijkgesteld(jaar)].sort((a, b) =>
    a.datum < b.datum ? -1 : 1,
  );
  perJaar.set(jaar, dagen);
  return dagen;
}

const vrijPerJaar = new Map<number, readonly LokaleDatum[]>();

/** The days of a year on which no work is done though they are no Saturday or Sunday, each once. */
export function vrijeDagen(jaar: number): readonly LokaleDatum[] {
  const bekend = vrijPerJaar.get(jaar);
  if (bekend) return bekend;
  const doordeweeks = feestdagen(jaar).flatMap(({ datum }) => ([0, 6].includes(weekdag(datum)) ? [] : [datum]));
  const dagen = [...new Set(doordeweeks)];
  vrijPerJaar.set(jaar, dagen);
  return dagen;
}

/** Atw art. 3 lid 1. 5 May counts every year, also where a cao gives a day off only once in five years. */
function erkend(jaar: number): Feestdag[] {
  const pasen = eerstePaasdag(jaar);
  const dagen: [string, LokaleDatum][] = [
    ['Nieuwjaarsdag', datumVan(jaar, 1, 1)],
    ['Tweede paasdag', dagenLater(pasen, 1)],
    ['Koningsdag', koningsdag(jaar)],
    ['Bevrijdingsdag', datumVan(jaar, 5, 5)],
    ['Hemelvaartsdag', dagenLater(pasen, 39)],
    ['Tweede pinksterdag', dagenLater(pasen, 50)],
    ['Eerste kerstdag', datumVan(jaar, 12, 25)],
    ['Tweede kerstdag', datumVan(jaar, 12, 26)],
  ];
  return dagen.map(([naam, datum]) => ({ datum, naam, grond: 'Atw art. 3 lid 1' }));
}

/** Atw art. 3 lid 2: not a recognised holiday, but equated with one. */
function goedeVrijdag(jaar: number): Feestdag {
  return { datum: dagenLater(eerstePaasdag(jaar), -2), naam: 'Goede Vrijdag', grond: 'Atw art. 3 lid 2' };
}

function gelijkgesteld(jaar: number): Feestdag[] {
  return GELIJKGESTELD_BIJ_BESLUIT.filter((datum) => datum.startsWith(`${jaar}-`)).map((datum) => ({
    datum: datum as LokaleDatum,
    naam: 'Gelijkgestelde dag',
    grond: 'Atw art. 3 lid 3',
  }));
}

/** The birthday of the King is celebrated on 27 April, on the 26th when that is a Sunday. */
function koningsdag(jaar: number): LokaleDatum {
  const verjaardag = datumVan(jaar, 4, 27);
  return weekdag(verjaardag) === 0 ? dagenLater(verjaardag, -1) : verjaardag;
}

/** The Gregorian computus as published by Butcher (1876); the letters are his. */
export function eerstePaasdag(jaar: number): LokaleDatum {
  const a = jaar % 19;
  const b = Math.floor(jaar / 100);
  const c = jaar % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return datumVan(jaar, Math.floor(n / 31), (n % 31) + 1);
}
