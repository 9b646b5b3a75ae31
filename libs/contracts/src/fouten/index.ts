export { foutcodes, type FoutCode } from './foutcodes.js';
export { fout, statusVan, type Fout } from './fout.js';
