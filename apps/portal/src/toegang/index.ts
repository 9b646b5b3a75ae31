export { Inloggen } from './inloggen.js';
export { thuis, useAfmelden, useMedewerker } from './medewerker.js';
