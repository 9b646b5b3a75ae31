import type { Signaalsoort } from '../signaalsoort.js';

const VERVOLGSTAPPEN = [
  'Draag de inwoner over aan een team dat verder helpt.',
  'Plan een contact met de inwoner.',
  'Is de zaak klaar? Meld dan het einde met de reden.',
];

export const TUSSEN_WAL_EN_SCHIP: Signaalsoort = {
  code: 'TUSSEN_WAL_EN_SCHIP',
  ernst: 'hoog',
  eigenaar: 'regisseur',
  besloten: true,
  over: {
    overdracht: {
      zin: ({ nummer }) => `Na overdracht ${nummer} is er nog geen volgende stap voor de inwoner.`,
      vervolgstappen: () => VERVOLGSTAPPEN,
    },
    inwoner: {
      zin: () => 'Een traject is klaar, maar er is nog geen volgende stap voor de inwoner.',
      vervolgstappen: () => VERVOLGSTAPPEN,
    },
  },
  opgelost: {
    contact: 'Er is een contact met de inwoner gepland.',
    opnieuw: 'Er is met de inwoner gesproken.',
    vervolg: 'Er is een volgende stap voor de inwoner.',
    'zaak-beeindigd': 'De zaak van de inwoner is geëindigd.',
    anders: 'Er is geen volgende stap meer nodig.',
  },
};
