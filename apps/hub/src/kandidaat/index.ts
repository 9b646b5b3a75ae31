export { Kandidaten } from './kandidaten.js';
export { KandidaatModule } from './kandidaat.module.js';
