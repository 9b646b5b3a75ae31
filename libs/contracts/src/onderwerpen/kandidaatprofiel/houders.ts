import type { Berichtsoort } from '../../berichtsoort/index.js';

/** Who keeps profiles of inwoners. */
export const PROFIELHOUDERS: Berichtsoort['afzenders'] = [
  'gemeente',
  'uwv',
  'register',
  'arbeidsontwikkelbedrijf',
  'centrum-activerend-werk',
];
