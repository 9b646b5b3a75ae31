export { Bestand, type Stand } from './bestand.js';
export type { MuPerCriterium } from './weegplan.js';
export { Zoeker, type Treffer, type Uitkomst, type Zoekvraag } from './zoeker.js';
