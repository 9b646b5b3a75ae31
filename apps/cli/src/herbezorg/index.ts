export { voegHerbezorgToe } from './herbezorg.opdracht.js';
