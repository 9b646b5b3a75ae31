export { leesWerkblad, maakWerkboek } from './werkboek.js';
