export { MedewerkerNaam, PartnerAdres, TeamAdres } from './partij.js';
