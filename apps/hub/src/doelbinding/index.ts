export { Doelbinding } from './doelbinding.js';
export { DoelbindingModule } from './doelbinding.module.js';
export type { Grond } from './regel.js';
