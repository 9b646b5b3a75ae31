export { voegKluisToe } from './kluis.opdracht.js';
