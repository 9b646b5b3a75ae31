export { arbeid } from './arbeid.js';
export { Bestand, type Stand } from './bestand.js';
export { Lijsten, type Lijst, type Lijstomgeving } from './lijsten.js';
export { Ploeg, type Gevonden, type Haast } from './ploeg.js';
export type { MuPerCriterium } from './weegplan.js';
export { Zoeker, type Treffer, type Uitkomst, type Zoekvraag } from './zoeker.js';
