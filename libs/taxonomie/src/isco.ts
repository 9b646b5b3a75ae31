import { ISCO_GROEPEN_0_4 } from './gegevens/isco-groepen-0-4.js';
import { ISCO_GROEPEN_5_9 } from './gegevens/isco-groepen-5-9.js';

/** Dutch name of each unit group of ISCO-08, by its four digits. */
export const iscoNamen: ReadonlyMap<string, string> = new Map(
  (ISCO_GROEPEN_0_4.trim() + ISCO_GROEPEN_5_9.trimEnd())
    .split('\n')
    .map((regel) => [regel.slice(0, 4), regel.slice(5)]),
);

/** The minor group, three digits, of a unit group. */
export const ondergroep = (unitgroep: string): string => unitgroep.slice(0, 3);
