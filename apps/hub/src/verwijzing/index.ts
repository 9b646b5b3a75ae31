export { Verwijzingen, type Buitennaam } from './verwijzingen.js';
export { VerwijzingModule } from './verwijzing.module.js';
