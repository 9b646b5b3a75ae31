import type { Berichtsoort } from '../../berichtsoort/index.js';

/** Any partner may be the giver or the taker of an overdracht; which step is whose is decided by the transition table. */
export const PARTIJEN: Berichtsoort['afzenders'] = [
  'gemeente',
  'werkgeversservicepunt',
  'arbeidsontwikkelbedrijf',
  'centrum-activerend-werk',
  'wijkteam',
  'aanbieder',
  'leerwerkloket',
  'uwv',
  'school',
];
