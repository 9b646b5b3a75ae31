export { Indexlezer } from './indexlezer.js';
export type { Beeld } from './kandidaatindex.js';
export { KandidaatindexModule } from './kandidaatindex.module.js';
