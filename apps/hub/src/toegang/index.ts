export { Aangemeld, Persoon } from './aangemeld.js';
export { AlleenBeheer, Openbaar } from './aanmelding.guard.js';
export { sessiekoekje, Sessies, sessieUit } from './sessies.js';
export { hashVan, maakSleutel } from './sleutel.js';
export { ToegangModule } from './toegang.module.js';
