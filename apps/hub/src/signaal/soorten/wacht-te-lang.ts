import type { Signaalsoort } from '../signaalsoort.js';

export const WACHT_TE_LANG: Signaalsoort = {
  code: 'WACHT_TE_LANG',
  ernst: 'middel',
  eigenaar: 'nemer',
  besloten: false,
  over: {
    overdracht: {
      zin: ({ nummer }) => `De inwoner van overdracht ${nummer} staat te lang op de wachtlijst.`,
      vervolgstappen: () => [
        'Start de dienst en meld dat.',
        'Spreek een nieuwe datum af met de inwoner.',
        'Kan het niet? Geef de overdracht terug, met een andere ontvanger.',
      ],
    },
  },
  opgelost: {
    gestart: 'De dienst is gestart.',
    beeindigd: 'De overdracht is beëindigd.',
    opnieuw: 'Er is een nieuwe datum.',
    anders: 'De inwoner wacht niet meer.',
  },
};
