export { AfspraakModule } from './afspraak.module.js';
export { Afspraken } from './afspraken.js';
export { beginAfspraak } from './begin.js';
export { isNaamVanRechtmatigheid } from './keuring.js';
