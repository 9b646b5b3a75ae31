import { eerste, type Stand, type Vacature } from './feiten.js';

/** The facts about a vacature on which a norm can stand. */
export const vacaturefeiten = {
  voorstel: ({ isOpen, heeftVoorstel, gepubliceerdOp }) => {
    if (heeftVoorstel) return { reden: 'voorstel' };
    return isOpen ? eerste(gepubliceerdOp) : { reden: 'beeindigd' };
  },
} as const satisfies Record<string, (vacature: Vacature) => Stand>;
