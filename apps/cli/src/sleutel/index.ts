export { voegSleutelToe } from './sleutel.opdracht.js';
