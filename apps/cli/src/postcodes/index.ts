export { voegPostcodesToe } from './postcodes.opdracht.js';
