export { Gevondene, KandidatenGevonden, Oordeel, Tekortkomende } from './gevonden.js';
export { KandidatenGevraagd } from './gevraagd.js';
