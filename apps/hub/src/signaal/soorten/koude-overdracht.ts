import type { Signaalsoort } from '../signaalsoort.js';

export const KOUDE_OVERDRACHT: Signaalsoort = {
  code: 'KOUDE_OVERDRACHT',
  ernst: 'middel',
  eigenaar: 'nemer',
  besloten: false,
  over: {
    overdracht: {
      zin: ({ nummer }) => `Overdracht ${nummer} is gestart zonder gesprek met gever, nemer en inwoner samen.`,
      vervolgstappen: () => [
        'Plan alsnog een gesprek met de gever en de inwoner.',
        'Leg het gesprek vast als het al is gevoerd.',
      ],
    },
  },
  opgelost: {
    gesprek: 'Het gesprek met gever, nemer en inwoner is gevoerd.',
    anders: 'De overdracht is beëindigd.',
  },
};
