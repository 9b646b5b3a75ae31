export { PlaatsingBeeindigd, PlaatsingGestart, PlaatsingGewijzigd, Werkgegevens } from './plaatsing.js';
