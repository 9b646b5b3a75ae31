import { isNazorgGeweest, nazorgmomenten } from '@estafette/tijd';
import { noen, opnieuw, type Plaatsing, type Stand } from './feiten.js';

/** The facts about a plaatsing on which a norm can stand. Source: design section 4, NAZORG_GEMIST. */
export const plaatsingfeiten = {
  /** The first moment that nobody has asked about yet; what lies before the last time that somebody did, is met. */
  nazorg: ({ isBeeindigd, vanaf, tot, nazorgOp, nazorgmomenten: gedaan }) => {
    if (isBeeindigd) return { reden: 'gestopt' };
    const volgende = nazorgmomenten(vanaf, tot).find((moment) => !isNazorgGeweest(moment, nazorgOp, gedaan));
    return volgende ? opnieuw(noen(volgende.dag)) : { reden: 'nazorg' };
  },
} as const satisfies Record<string, (plaatsing: Plaatsing) => Stand>;
