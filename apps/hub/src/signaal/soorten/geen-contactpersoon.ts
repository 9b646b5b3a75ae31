import type { Signaalsoort } from '../signaalsoort.js';

export const GEEN_CONTACTPERSOON: Signaalsoort = {
  code: 'GEEN_CONTACTPERSOON',
  ernst: 'hoog',
  eigenaar: 'regisseur',
  besloten: true,
  bundeling: 'per-partner',
  over: {
    inwoner: {
      zin: () => 'De inwoner heeft geen vaste contactpersoon.',
      vervolgstappen: () => ['Wijs een regisseur aan, met een vervanger.', 'Kies de datum van het eerste contact.'],
    },
    partner: {
      zin: ({ partner }) => `Bij ${partner} zijn inwoners zonder vaste contactpersoon.`,
      vervolgstappen: () => ['Bekijk de inwoners onder dit signaal.', 'Wijs voor elke inwoner een regisseur aan.'],
    },
  },
  opgelost: {
    regisseur: 'De inwoner heeft een vaste contactpersoon.',
    'zaak-beeindigd': 'De zaak van de inwoner is geëindigd.',
    opnieuw: 'Er is een nieuwe einddatum van de regie.',
    hersteld: 'Iedere inwoner heeft weer een vaste contactpersoon.',
    anders: 'De inwoner heeft een vaste contactpersoon.',
  },
};
