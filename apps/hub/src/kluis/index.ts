export { grondslagVoorBsn } from '@estafette/contracts';
export { Kluis, profielcontact, type Contactgegevens, type Geslacht, type Webhookgeheim } from './kluis.js';
export { KluisModule } from './kluis.module.js';
