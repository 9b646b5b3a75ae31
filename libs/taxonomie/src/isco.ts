import { ISCO_GROEPEN } from './gegevens/isco-groepen.js';

/** Dutch name of each unit group of ISCO-08, by its four digits. */
export const iscoNamen: ReadonlyMap<string, string> = new Map(
  ISCO_GROEPEN.trim()
    .split('\n')
    .map((regel) => [regel.slice(0, 4), regel.slice(5)]),
);

/** The minor group, three digits, of a unit group. */
export const ondergroep = (unitgroep: string): string => unitgroep.slice(0, 3);
