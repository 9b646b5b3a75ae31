export { AfspraakModule } from './afspraak.module.js';
export { Afspraken, type Afspraak } from './afspraken.js';
export { beginAfspraak } from './begin.js';
export { isNaamVanRechtmatigheid, type Abonnement, type Afspraakverzoek } from './keuring.js';
