export { KandidaatprofielAangevuld } from './aangevuld.js';
export { KandidaatprofielBeeindigd } from './beeindigd.js';
export { KandidaatprofielVastgesteld } from './vastgesteld.js';
export { Bronvermelding, Herkomsten } from './herkomst.js';
export { Ketengegevens } from './keten.js';
export { Werkzoekende } from '../../vum/index.js';
