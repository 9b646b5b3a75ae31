export { Klok } from './klok.js';
export { leesDuur } from './duur.js';
export {
  dagnummer,
  eindeVan,
  leesLokaleDatum,
  lokaleDatum,
  type LokaleDatum,
  dagenLater,
  weekdag,
} from './lokale-datum.js';
export { feestdagen, type Feestdag } from './feestdagen.js';
export { isWerkdag, plusDagen, plusWerkdagen, werkdagenTussen, type Kalender } from './werkdagen.js';
export { isNazorgGeweest, nazorgmomenten, type Nazorgmoment } from './nazorgmomenten.js';
