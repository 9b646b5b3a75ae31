export { INTERESSES, maakStreek, SOORTEN, TAKEN, type Streek } from './aard.js';
export { wereldsoorten, type Wereldsoort } from './soort.js';
export { maakWereld, trekInwoner, trekPlaats, waarheid, type Inwoner, type Plaats, type Wereld } from './wereld.js';
