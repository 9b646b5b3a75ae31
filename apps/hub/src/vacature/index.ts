export { Vacatures } from './vacatures.js';
export { VacatureModule } from './vacature.module.js';
