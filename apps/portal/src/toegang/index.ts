export { Inloggen, leesTerugkeer } from './inloggen.js';
export { useAfmelden, useMedewerker } from './medewerker.js';
export { Sessieeinde } from './sessieeinde.js';
