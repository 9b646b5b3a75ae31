export { SollicitatieGedaan } from './gedaan.js';
