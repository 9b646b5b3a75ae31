export { NieuweVacature } from './nieuw.js';
export { Kandidaten } from './kandidaten.js';
export { Vacatures } from './vacatures.js';
