import { beroepen } from '../beroepen.js';
import { competenties } from '../competenties.js';
import type { Taxonomie } from './taxonomie.js';

/** The taxonomy that Estafette ships, in the form of those of others. */
export const ingebouwdeTaxonomie: Taxonomie = {
  naam: 'Estafette',
  versie: 'ingebouwd-1.0.0',
  beroepen: beroepen.map((beroep) => ({ ...beroep, namen: [] })),
  vaardigheden: Object.fromEntries([...competenties.values()].map(({ code, naam }) => [code, naam])),
};
