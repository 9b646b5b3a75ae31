export { voegVerzendingToe } from './verzending.opdracht.js';
