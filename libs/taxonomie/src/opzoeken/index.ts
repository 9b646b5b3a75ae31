export { gelijkenis } from './gelijkenis.js';
export { Beroepenzoeker, isZeker, type Beroepsnaam, type Beroepstreffer } from './zoeker.js';
export { woordenVan } from './woorden.js';
