import type { Signaalsoort } from '../signaalsoort.js';

export const NIET_OPGEPAKT: Signaalsoort = {
  code: 'NIET_OPGEPAKT',
  ernst: 'hoog',
  eigenaar: 'nemer',
  zin: ({ naarTeam, nummer }) => `Het team ${naarTeam} heeft overdracht ${nummer} nog niet opgepakt.`,
  vervolgstappen: () => [
    'Wijs een medewerker aan die de overdracht oppakt.',
    'Neem een besluit: accepteer, weiger of vraag aanvulling.',
  ],
  opgelost: 'De overdracht is opgepakt, of niet meer nodig.',
};
