export { grondslagVoorBsn } from './grondslag.js';
export { Kluis, profielcontact, type Contactgegevens, type Webhookgeheim } from './kluis.js';
export { KluisModule } from './kluis.module.js';
