import type { Proeflijst } from '../api/index.js';
import type { Schuilnamen } from '../schuilnaam/index.js';

type Gevolg = Proeflijst['kandidaten'][number];

/** One candidate whose place on the list would change, or not. */
export interface Gevolgregel {
  readonly kandidaatId: string;
  readonly wie: string;
  readonly plek: string;
  /** Where the reasons alone would not tell it. */
  readonly uitleg: string | undefined;
  readonly redenen: Gevolg['verschillen'];
}

/** Who drops out, who comes in and who stays, each in words and by the name that it has on the list. */
export function gevolgen(
  kandidaten: readonly Gevolg[],
  namen: Schuilnamen,
): Readonly<Record<'eraf' | 'erbij' | 'blijft', Gevolgregel[]>> {
  const regel = (gevolg: Gevolg) => regelVan(gevolg, namen.get(gevolg.kandidaatId));
  const eraf = kandidaten.filter(({ rang }) => rang === null);
  const erbij = kandidaten.filter(({ rangNu }) => rangNu === null);
  const blijft = kandidaten.filter(({ rang, rangNu }) => rang !== null && rangNu !== null);
  return { eraf: eraf.map(regel), erbij: erbij.map(regel), blijft: blijft.map(regel) };
}

function regelVan(gevolg: Gevolg, naam: string | undefined): Gevolgregel {
  const { kandidaatId, rang, rangNu, scoreNu, score, verschillen } = gevolg;
  return {
    kandidaatId,
    wie: naam === undefined ? zonderLetter(rangNu) : `Kandidaat ${naam}`,
    plek: `${plek(rangNu, rang)} Score ${scoreNu === score ? score : `${scoreNu}, wordt ${score}`}.`,
    uitleg:
      rang === null && score >= scoreNu ? 'Past niet slechter dan eerst, maar anderen passen nu beter.' : undefined,
    redenen: verschillen,
  };
}

/** The list may have changed since it was on the screen, where somebody gets a letter. */
function zonderLetter(nu: number | null): string {
  return nu === null ? 'Nieuw op de lijst' : 'Net op de lijst gekomen';
}

function plek(nu: number | null, straks: number | null): string {
  if (straks === null) return `Stond op plek ${nu}.`;
  if (nu === straks) return `Blijft op plek ${nu}.`;
  return nu === null ? `Komt op plek ${straks}.` : `Van plek ${nu} naar ${straks}.`;
}
