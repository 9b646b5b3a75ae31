import type { Signaalsoort } from '../signaalsoort.js';

export const PINGPONG: Signaalsoort = {
  code: 'PINGPONG',
  ernst: 'hoog',
  eigenaar: 'regisseur',
  besloten: true,
  over: {
    overdracht: {
      zin: ({ nummer }) => `De inwoner kwam twee keer terug. De laatste keer was overdracht ${nummer}.`,
      vervolgstappen: () => [
        'Bel beide teams en bespreek wie kan helpen.',
        'Vraag de inwoner wat nodig is.',
        'Kies een andere ontvanger.',
      ],
    },
  },
  opgelost: {
    vervolg: 'Een team heeft de inwoner geaccepteerd.',
    'zaak-beeindigd': 'De zaak van de inwoner is geëindigd.',
    opnieuw: 'De inwoner kwam nog een keer terug. Daarover is er een nieuw signaal.',
    anders: 'De inwoner gaat niet meer heen en weer.',
  },
};
