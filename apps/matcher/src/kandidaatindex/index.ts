export { Indexlezer } from './indexlezer.js';
export type { Beeld, Indexbeeld } from './kandidaatindex.js';
export { KandidaatindexModule } from './kandidaatindex.module.js';
