export { Indexlezer } from './indexlezer.js';
export { dagnummer } from './feiten.js';
export type { Beeld } from './kandidaatindex.js';
export { KandidaatindexModule } from './kandidaatindex.module.js';
