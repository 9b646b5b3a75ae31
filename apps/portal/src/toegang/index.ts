export { Inloggen, leesTerugkeer } from './inloggen.js';
export { leesMedewerkerUitPagina, useAfmelden, useMedewerker } from './medewerker.js';
export { Sessieeinde } from './sessieeinde.js';
