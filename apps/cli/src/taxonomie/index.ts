export { beroepenzoeker } from './namen.js';
export { voegTaxonomieToe } from './taxonomie.opdracht.js';
