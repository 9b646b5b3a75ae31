import type { Signaalsoort } from '../signaalsoort.js';

export const NIET_BEVESTIGD: Signaalsoort = {
  code: 'NIET_BEVESTIGD',
  ernst: 'middel',
  eigenaar: 'gever',
  besloten: false,
  bundeling: 'onder-storing',
  over: {
    overdracht: {
      zin: ({ naarPartner, nummer }) => `${naarPartner} heeft overdracht ${nummer} nog niet ontvangen.`,
      vervolgstappen: ({ naarTeam, naarPartner }) => [
        `Bel het team ${naarTeam} van ${naarPartner}.`,
        'Trek de overdracht in en kies een andere ontvanger.',
      ],
    },
  },
  opgelost: {
    beeindigd: 'De overdracht is gestopt.',
    anders: 'De ontvanger heeft de overdracht nu.',
  },
};
