export { voegAfspraakToe } from './afspraak.opdracht.js';
