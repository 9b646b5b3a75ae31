export { Bundelaar } from './bundelaar.js';
export { migreerWachtrijen, openBackend, opslagVan, type Backend } from './backend.js';
export { MessagingModule } from './messaging.module.js';
export { Outbox } from './outbox.js';
export type { Opdracht } from './opdracht.js';
export { OpRooster, type Ronde } from './ronde.js';
export { ROOSTERTEMPO } from './tokens.js';
export { Verwerker, Verwerkt } from './verwerker.js';
export { wachtrijen } from './wachtrijen.js';
