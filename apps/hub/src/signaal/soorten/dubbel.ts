import type { Signaalsoort } from '../signaalsoort.js';

export const DUBBEL: Signaalsoort = {
  code: 'DUBBEL',
  ernst: 'middel',
  eigenaar: 'regisseur',
  besloten: true,
  over: {
    overdracht: {
      zin: ({ nummer }) => `Een andere partner doet hetzelfde als overdracht ${nummer} vraagt.`,
      vervolgstappen: () => ['Bel beide partners.', 'Kies wie verder gaat en trek de andere overdracht in.'],
    },
  },
  opgelost: {
    beeindigd: 'De overdracht is gestopt.',
    anders: 'Er is nog maar één partner die dit doet.',
  },
};
