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
  const waarden = beroepen
    .filter((beroep) => beroep !== '')
    .map((beroep) => (beroep === gevraagd ? 1000 : verwantschap(gevraagd, beroep)))
    .filter((waarde) => waarde !== undefined);
  return waarden.length === 0 ? undefined : duizendste(Math.max(...waarden), 'verwantschap');
}
