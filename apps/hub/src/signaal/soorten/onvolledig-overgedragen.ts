import type { Signaalsoort } from '../signaalsoort.js';

export const ONVOLLEDIG_OVERGEDRAGEN: Signaalsoort = {
  code: 'ONVOLLEDIG_OVERGEDRAGEN',
  ernst: 'laag',
  eigenaar: 'gever',
  besloten: false,
  bundeling: 'gedoseerd',
  over: {
    overdracht: {
      zin: ({ nummer }) => `Overdracht ${nummer} is geaccepteerd, maar er ontbreken gegevens.`,
      vervolgstappen: () => ['Vul aan wat ontbreekt.', 'Weet niemand het? Bespreek het met de inwoner.'],
    },
  },
  opgelost: {
    aangevuld: 'De gegevens zijn aangevuld.',
    beeindigd: 'De overdracht is beëindigd.',
    anders: 'De gegevens zijn niet meer nodig.',
  },
};
