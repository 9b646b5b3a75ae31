export type { Kandidaat } from './kandidaat.js';
export { Kandidaten } from './kandidaten.js';
export { KandidaatModule } from './kandidaat.module.js';
