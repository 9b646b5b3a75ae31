import type { Signaalsoort } from '../signaalsoort.js';

export const GEEN_VOORTGANG: Signaalsoort = {
  code: 'GEEN_VOORTGANG',
  ernst: 'middel',
  eigenaar: 'nemer',
  besloten: false,
  over: {
    overdracht: {
      zin: ({ nummer }) => `Er is al lang geen resultaat gemeld voor overdracht ${nummer}.`,
      vervolgstappen: () => [
        'Meld een tussentijds resultaat.',
        'Rond de overdracht af of geef haar terug.',
        'Meld een onderbreking als het traject stilligt.',
      ],
    },
  },
  opgelost: {
    beeindigd: 'De overdracht is beëindigd.',
    onderbroken: 'Het traject is onderbroken.',
    anders: 'Er is een nieuw resultaat gemeld.',
  },
};
