export { EISEN } from './vacature.openapi.js';
export { eisenMet, Proefwijziging } from './proef.js';
export type { Vacature } from './vacature.tabel.js';
export { Plaatsen } from './plaatsen.js';
export { Vacatures } from './vacatures.js';
export { VacatureModule } from './vacature.module.js';
export { BijSluitingVacature, type Sluiting, type Sluitingshoorder } from './sluitingen.js';
