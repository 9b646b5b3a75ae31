import { catalogus } from '@estafette/contracts';
import { berichtpagina } from './berichtpagina.js';
import { berichtstromen } from './berichtstromen.js';
import { codelijsten, overzicht } from './lijsten.js';

/** The folder of the pages that draw on more than the language alone. */
export const DOCS = new URL('../../../docs/', import.meta.url);
export const BERICHTENMAP = new URL('berichten/', DOCS);

/** Path below `docs/` and text of every page. */
export function allePaginas(): Map<string, string> {
  return new Map([
    ['berichtstromen.md', berichtstromen()],
    ['berichten/README.md', overzicht()],
    ['berichten/codelijsten.md', codelijsten()],
    ...catalogus.map((soort) => [`berichten/${soort.naam}.md`, berichtpagina(soort)] as const),
  ]);
}
