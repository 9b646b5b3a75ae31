export { Beroepenboek } from './boek.js';
export type { Profielen, Taxonomie, Taxonomieberoep } from './taxonomie.js';
export { leesEsco } from './esco.js';
export { leesCompetentNl } from './competentnl.js';
export { leesTripels } from './ntriples.js';
export { zoeknamen, type Bocnaam } from './namen.js';
export { ingebouwdeTaxonomie } from './ingebouwd.js';
export type { Verwantschap } from './verwant.js';
