export type { Kandidaat } from './kandidaat.js';
export { Kandidaten } from './kandidaten.js';
export { KandidaatModule } from './kandidaat.module.js';
export { BijEindeProfiel, type Profieleinde, type Profieleindehoorder } from './profieleinden.js';
