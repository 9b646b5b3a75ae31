import type { Signaalsoort } from '../signaalsoort.js';

export const BUITEN_BEELD: Signaalsoort = {
  code: 'BUITEN_BEELD',
  ernst: 'middel',
  eigenaar: 'regisseur',
  besloten: true,
  over: {
    inwoner: {
      zin: () => 'De datum voor het volgende contact is voorbij. De inwoner is nog niet gesproken.',
      vervolgstappen: () => [
        'Bel de inwoner.',
        'Leg het contact vast als het al is geweest.',
        'Kies een nieuwe datum voor het contact.',
      ],
    },
  },
  opgelost: {
    contact: 'Er is met de inwoner gesproken.',
    opnieuw: 'Er is met de inwoner gesproken, of er is een nieuwe datum voor het contact.',
    'zaak-beeindigd': 'De zaak van de inwoner is geëindigd.',
    anders: 'Er is geen contact meer nodig.',
  },
};
