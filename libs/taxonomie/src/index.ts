export { beroepen, beroepsgroep, vindBeroep, zoekBeroepen, type Beroep } from './beroepen.js';
export { competenties, isNaast, type Competentie } from './competenties.js';
export { iscoNamen } from './isco.js';
export * from './bronnen/index.js';
export { Beroepenzoeker, gelijkenis, isZeker, type Beroepsnaam, type Beroepstreffer } from './opzoeken/index.js';
export { verwantschap } from './verwantschap.js';

/** Changes with the data or the rules: a run names the taxonomy that it reckoned with. */
export const TAXONOMIEVERSIE = 'ingebouwd-1.0.0';
export { ingebouwdePlek } from './plaats.js';
