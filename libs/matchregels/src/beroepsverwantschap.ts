import type { Verwantschap } from './criterium.js';
import { duizendste, type Duizendste } from './duizendsten.js';

/**
 * The best relatedness of `gevraagd` to one of `beroepen`, in 1/1000; the same code is 1000.
 * Undefined when there is nothing to compare: no occupation, or only codes that the taxonomy does not know.
 */
export function besteVerwantschap(
  gevraagd: string,
  beroepen: readonly string[],
  verwantschap: Verwantschap,
): Duizendste | undefined {
  let beste: number | undefined;
  for (const beroep of beroepen) {
    if (beroep === '') continue;
    const waarde = beroep === gevraagd ? 1000 : verwantschap(gevraagd, beroep);
    if (waarde !== undefined && (beste === undefined || waarde > beste)) beste = waarde;
  }
  return beste === undefined ? undefined : duizendste(beste, 'verwantschap');
}
