import type { Signaalsoort } from '../signaalsoort.js';

export const HERBEOORDELING_NODIG: Signaalsoort = {
  code: 'HERBEOORDELING_NODIG',
  ernst: 'laag',
  eigenaar: 'regisseur',
  besloten: true,
  bundeling: 'gedoseerd',
  over: {
    inwoner: {
      zin: () => 'Een oordeel over de inwoner is oud en klopt misschien niet meer.',
      vervolgstappen: () => [
        'Vraag de inwoner hoe het nu gaat.',
        'Geef een nieuw oordeel, met datum.',
        'Vraag advies als u twijfelt.',
      ],
    },
  },
  opgelost: {
    opnieuw: 'Er is een nieuw oordeel.',
    'zaak-beeindigd': 'De zaak van de inwoner is geëindigd.',
    anders: 'Er is geen oordeel meer nodig.',
  },
};
