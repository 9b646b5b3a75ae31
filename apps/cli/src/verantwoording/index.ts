export { voegVerantwoordingToe } from './verantwoording.opdracht.js';
