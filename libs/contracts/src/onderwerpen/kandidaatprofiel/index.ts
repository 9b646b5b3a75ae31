export { KandidaatprofielVastgesteld } from './vastgesteld.js';
export { Ketengegevens } from './keten.js';
export { Werkzoekende } from '../../vum/index.js';
