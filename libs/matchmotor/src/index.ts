export { arbeid, type Beantwoord } from './arbeid.js';
export { Bestand, type Stand } from './bestand.js';
export type { Kring, Kringvraag } from './kring.js';
export { Lezer } from './lezer.js';
export type { Geheugen, Woorden } from './opbouw.js';
export { Ploeg, type Haast } from './ploeg.js';
export type { MuPerCriterium } from './weegplan.js';
export { Zoeker, type Treffer, type Uitkomst, type Zoekvraag } from './zoeker.js';
