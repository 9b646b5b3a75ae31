export { INTERESSES, maakStreek, SOORTEN, TAKEN, type Streek } from './aard.js';
export { wereldsoorten, type Wereldsoort } from './soort.js';
export {
  maakWereld,
  trekInwoner,
  trekPlaats,
  waarheid,
  waarProfiel,
  type Inwoner,
  type Plaats,
  type Wereld,
} from './wereld.js';
export { Orakel } from './orakel.js';
export type { Kansdelen } from './passen.js';
