export { grondslagVoorBsn } from './grondslag.js';
export { Kluis, profielcontact, type Contactgegevens } from './kluis.js';
export { KluisModule } from './kluis.module.js';
