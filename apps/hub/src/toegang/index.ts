export { Aangemeld, Aanvrager, aanvragerOf, aanvragerVan, Persoon } from './aangemeld.js';
export { namens, type AangemeldeAanvraag, type Aanmelding } from './aanmelding.js';
export { AlleenBeheer, isOpenbaar, Openbaar, Rol } from './aanmelding.guard.js';
export type { Toegangsinstellingen } from './instellingen.js';
export { Oauth2Clients } from './oauth2/clients.js';
export { sessiekoekje, Sessies, sessieUit } from './sessies.js';
export { hashVan, herkenningVan, maakSleutel } from './sleutel.js';
export { Sleutels } from './sleutels.js';
export { ToegangModule } from './toegang.module.js';
