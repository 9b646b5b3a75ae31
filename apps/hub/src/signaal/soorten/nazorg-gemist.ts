import type { Signaalsoort } from '../signaalsoort.js';

export const NAZORG_GEMIST: Signaalsoort = {
  code: 'NAZORG_GEMIST',
  ernst: 'middel',
  eigenaar: 'plaatser',
  besloten: true,
  over: {
    plaatsing: {
      zin: () => 'Iemand is aan het werk, maar niemand vroeg hoe het gaat.',
      vervolgstappen: () => [
        'Bel de inwoner en vraag hoe het werk gaat.',
        'Bel de werkgever.',
        'Leg vast wat u hoort, ook als het werk stopt.',
      ],
    },
  },
  opgelost: {
    nazorg: 'Er is gevraagd hoe het gaat.',
    opnieuw: 'Er is gevraagd hoe het gaat.',
    gestopt: 'Het werk is gestopt. De regisseur weet het.',
    anders: 'Nazorg is niet meer nodig.',
  },
};
