import type { Geslacht } from '../kluis/index.js';
import { GROEP_ONBEKEND } from './leeftijdsgroep.js';

/** The words of the BRP; its O stands for who is registered as neither. */
const GROEPEN: Readonly<Record<Geslacht, string>> = { M: 'man', V: 'vrouw', O: 'anders' };

export function geslachtsgroep(geslacht: Geslacht | undefined): string {
  return geslacht ? GROEPEN[geslacht] : GROEP_ONBEKEND;
}
