import type { Signaalsoort } from '../signaalsoort.js';

export const NIET_OPGEPAKT: Signaalsoort = {
  code: 'NIET_OPGEPAKT',
  ernst: 'hoog',
  eigenaar: 'nemer',
  besloten: false,
  over: {
    overdracht: {
      zin: ({ naarTeam, nummer }) => `Het team ${naarTeam} heeft overdracht ${nummer} nog niet opgepakt.`,
      vervolgstappen: () => [
        'Wijs een medewerker aan die de overdracht oppakt.',
        'Neem een besluit: accepteer, weiger of vraag aanvulling.',
      ],
    },
  },
  opgelost: {
    aanvulling: 'Er is aanvulling gevraagd. De gever is nu aan zet.',
    beeindigd: 'De overdracht is gestopt.',
    besloten: 'De ontvanger heeft een besluit genomen.',
    anders: 'De overdracht is opgepakt.',
  },
};
