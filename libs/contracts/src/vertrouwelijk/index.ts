export { metVertrouwelijk, splitsVertrouwelijk, type Gesplitst, type Vertrouwelijk } from './splits.js';
export { maskeerBsn, maskeerBsnVelden } from './masker.js';
export { grondslagVoorBsn } from './grondslag.js';
