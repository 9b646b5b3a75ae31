import type { Signaalsoort } from '../signaalsoort.js';

export const AANVULLING_WACHT: Signaalsoort = {
  code: 'AANVULLING_WACHT',
  ernst: 'middel',
  eigenaar: 'gever',
  besloten: false,
  over: {
    overdracht: {
      zin: ({ naarTeam, nummer }) => `Het team ${naarTeam} wacht op aanvulling van overdracht ${nummer}.`,
      vervolgstappen: () => [
        'Vul aan wat gevraagd is.',
        'Weet u het niet? Meld dat ook.',
        'Trek de overdracht in als zij niet meer nodig is.',
      ],
    },
  },
  opgelost: {
    aangevuld: 'De aanvulling is gegeven.',
    beeindigd: 'De overdracht is gestopt.',
    anders: 'Er is geen aanvulling meer nodig.',
  },
};
