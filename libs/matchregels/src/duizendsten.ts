/** A share of the whole in 1/1000: 0 is nothing, 1000 is everything. Doubles are not used for scores because V8 and PostgreSQL differ in the last digit. */
export type Duizendste = number;

/** Something with a weight on its side, in 1/1000. */
export interface Weegbaar {
  readonly gewicht: Duizendste;
}

/** Integer division rounded down, for `teller` ≥ 0 and `noemer` > 0. The one place where this package rounds a score. */
export function deel(teller: number, noemer: number): number {
  return (teller - (teller % noemer)) / noemer;
}

/** Returns `waarde` when it is a whole number from 0 to 1000; otherwise throws, because every sum after it would be wrong. */
export function duizendste(waarde: number, wat: string): Duizendste {
  if (!Number.isInteger(waarde) || waarde < 0 || waarde > 1000) {
    throw new RangeError(`${wat} is ${waarde}; verwacht een geheel getal van 0 tot en met 1000`);
  }
  return waarde;
}

export function som(getallen: readonly number[]): number {
  return getallen.reduce((totaal, getal) => totaal + getal, 0);
}

/** Weighted mean of what `waarde` gives, in 1/1000 and rounded down. The weights must not all be zero. */
export function gewogenGemiddelde<D extends Weegbaar>(
  delen: readonly D[],
  waarde: (deel: D) => Duizendste,
): Duizendste {
  let teller = 0;
  let noemer = 0;
  for (const gewogen of delen) {
    teller += gewogen.gewicht * waarde(gewogen);
    noemer += gewogen.gewicht;
  }
  return deel(teller, noemer);
}

/** Known weight ÷ asked weight; 0 when nothing is asked. */
export function zekerheidVan(bekend: number, gevraagd: number): Duizendste {
  return gevraagd === 0 ? 0 : deel(1000 * bekend, gevraagd);
}

/** Largest whole number whose square is at most `n`, for 0 ≤ n ≤ 1,000,000. IEEE 754 prescribes √ to its last bit. */
export function geheleWortel(n: number): number {
  return Math.floor(Math.sqrt(n));
}

/**
 * Splits `totaal` into whole points in proportion to `aandelen[i] / noemer`, so that the points sum exactly to `totaal`.
 * Largest-remainder method (Hamilton): a point left over goes to the part that is furthest short of its exact share,
 * the earliest one on a tie. No part gets more than its `plafonds[i]`.
 */
export function verdeel(
  totaal: number,
  aandelen: readonly number[],
  noemer: number,
  plafonds: readonly number[],
): number[] {
  const punten = aandelen.map((aandeel) => deel(aandeel, noemer));
  for (let over = totaal - som(punten); over > 0; over -= 1) {
    const tekorten = punten.map((punt, i) => (punt < plafonds[i]! ? aandelen[i]! - punt * noemer : -Infinity));
    punten[tekorten.indexOf(Math.max(...tekorten))]! += 1;
  }
  return punten;
}
