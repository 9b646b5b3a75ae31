export { Codekeuze } from './codekeuze.js';
export { Opdrachtformulier } from './opdrachtformulier.js';
export { ingevuld } from './ingevuld.js';
