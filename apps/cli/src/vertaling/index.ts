export { leesMapping, type Mapping } from './mapping.js';
export { Rijvertaler, type Celfout } from './rij.js';
export { naaste } from './waarde.js';
