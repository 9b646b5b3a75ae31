export { Indexlezer } from './indexlezer.js';
export type { Beeld, Indexbeeld } from './kandidaatindex.js';
export { KandidaatindexModule } from './kandidaatindex.module.js';
export type { VacatureRij } from './rijen.js';
