export { Plaatsen } from './plaatsen.js';
export { Vacatures } from './vacatures.js';
export { VacatureModule } from './vacature.module.js';
