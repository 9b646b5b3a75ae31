export { Kandidaten } from './kandidaten.js';
export { Vacatures } from './vacatures.js';
