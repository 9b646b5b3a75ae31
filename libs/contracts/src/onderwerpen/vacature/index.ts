export { VacatureGepubliceerd, VacatureIngetrokken } from './vacature.js';
export { Vacature } from '../../vum/index.js';
