export { gelijkenis } from './gelijkenis.js';
export { Beroepenzoeker, isZeker, ZEKER_VANAF, type Beroepsnaam, type Beroepstreffer } from './zoeker.js';
