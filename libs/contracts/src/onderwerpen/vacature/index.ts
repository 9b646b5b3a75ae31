export { VacatureGepubliceerd, VacatureGewijzigd, VacatureIngetrokken, VacatureVervuld } from './vacature.js';
export { Vacatureketen } from './keten.js';
export { Vacature } from '../../vum/index.js';
