export { Inloggen, leesTerugkeer } from './inloggen.js';
export { leesMedewerkerUitPagina, useAfmelden, useMedewerker } from './medewerker.js';
export { rolwoord } from './rol.js';
export { Sessieeinde } from './sessieeinde.js';
