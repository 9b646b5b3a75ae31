export { AanKant, AanroepGuard, DezeAanroep } from './aanroep.guard.js';
export { VumFoutverteller } from './foutverteller.js';
export type { Aanroep } from './koppen.js';
