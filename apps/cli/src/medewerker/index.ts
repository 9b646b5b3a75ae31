export { voegMedewerkerToe } from './medewerker.opdracht.js';
