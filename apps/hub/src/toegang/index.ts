export { Aangemeld } from './aangemeld.js';
export { AlleenBeheer, Openbaar } from './aanmelding.guard.js';
export { hashVan, maakSleutel } from './sleutel.js';
export { ToegangModule } from './toegang.module.js';
