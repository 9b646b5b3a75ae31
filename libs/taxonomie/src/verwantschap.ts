import { beroepen, type Beroep } from './beroepen.js';
import { ondergroep } from './isco.js';

// matching.md section 3, in 1/1000.
const GELIJK = 1000;
const ZELFDE_UNITGROEP = 800;
const ZELFDE_ONDERGROEP = 500;
const GEDEELD_MINIMAAL = 300;
const GEDEELD_MAXIMAAL = 700;

/**
 * How much two occupations resemble each other, in 1/1000: the same 1000, one unit group of ISCO-08 800, one minor group
 * at least 500, shared essential competences 300–700 by the part that is shared, else 0. Undefined for an unknown code.
 */
export function verwantschap(codeA: string, codeB: string): number | undefined {
  return tabel.get(codeA)?.get(codeB);
}

// Counted once for all pairs: the matcher asks it for every candidate.
const tabel: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  beroepen.map((a) => [a.code, new Map(beroepen.map((b) => [b.code, tussen(a, b)]))]),
);

function tussen(a: Beroep, b: Beroep): number {
  if (a === b) return GELIJK;
  if (a.isco === b.isco) return ZELFDE_UNITGROEP;
  const groep = ondergroep(a.isco) === ondergroep(b.isco) ? ZELFDE_ONDERGROEP : 0;
  return Math.max(groep, gedeeld(a, b));
}

/** By what they share of all that either needs (Jaccard), in a straight line from just above 300 up to 700. */
function gedeeld(a: Beroep, b: Beroep): number {
  const samen = a.essentieel.filter((code) => b.essentieel.includes(code)).length;
  if (samen === 0) return 0;
  const alle = a.essentieel.length + b.essentieel.length - samen;
  return GEDEELD_MINIMAAL + Math.floor(((GEDEELD_MAXIMAAL - GEDEELD_MINIMAAL) * samen) / alle);
}
