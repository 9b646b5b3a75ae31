import type { Signaalsoort } from '../signaalsoort.js';

export const INWONER_NIET_BEREIKT: Signaalsoort = {
  code: 'INWONER_NIET_BEREIKT',
  ernst: 'middel',
  eigenaar: 'regisseur',
  besloten: true,
  over: {
    inwoner: {
      zin: () => 'Het lukt nog niet om de inwoner te spreken.',
      vervolgstappen: () => [
        'Bel de inwoner op een ander moment.',
        'Vraag of iets het contact moeilijk maakt.',
        'Vraag het wijkteam om mee te denken.',
        'Dit heeft voor de inwoner geen gevolgen.',
      ],
    },
  },
  opgelost: {
    contact: 'De inwoner is gesproken.',
    'zaak-beeindigd': 'De zaak van de inwoner is geëindigd.',
    anders: 'Er is contact met de inwoner.',
  },
};
