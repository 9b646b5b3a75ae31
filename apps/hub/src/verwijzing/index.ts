export { Namenlijst, type Buitennaam, type Genoemd } from './namenlijst.js';
export { Verwijzingen } from './verwijzingen.js';
export { VerwijzingModule } from './verwijzing.module.js';
