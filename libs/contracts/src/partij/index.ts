export { MedewerkerNaam, TeamAdres } from './partij.js';
