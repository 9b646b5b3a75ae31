import { eerste, laatste, opnieuw, type Stand, type Voorstel } from './feiten.js';

/** The facts about a voorstel on which a norm can stand. */
export const voorstelfeiten = {
  /** Whoever answers for the inwoner is asked. */
  antwoord: ({ status, voorgelegdOp, akkoordOp }) => {
    if (status === 'voorgelegd') return eerste(voorgelegdOp);
    return { reden: akkoordOp || status === 'niet_akkoord' ? 'besloten' : 'beeindigd' };
  },
  /** It lies with the employer, or the inwoner applied; a talk there starts the term anew, a trial has its own end. */
  uitkomst: ({ status, voorgelegdOp, bijWerkgeverOp, gesprekOp, beeindigdOp, isSollicitatie }) => {
    if (beeindigdOp) return { reden: 'beeindigd' };
    if (isSollicitatie && status === 'akkoord') return eerste(voorgelegdOp);
    const bijWerkgever = status === 'bij_werkgever' || status === 'gesprek';
    if (!bijWerkgever || !bijWerkgeverOp) return { reden: 'niet-aan-de-orde' };
    return gesprekOp || isSollicitatie ? opnieuw(laatste(bijWerkgeverOp, gesprekOp)) : eerste(bijWerkgeverOp);
  },
} as const satisfies Record<string, (voorstel: Voorstel) => Stand>;
