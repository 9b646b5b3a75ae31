export { grondslagVoorBsn } from '@estafette/contracts';
export { Kluis, profielcontact, type Contactgegevens, type Webhookgeheim } from './kluis.js';
export { KluisModule } from './kluis.module.js';
