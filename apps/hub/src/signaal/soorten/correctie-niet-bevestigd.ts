import type { Signaalsoort } from '../signaalsoort.js';

export const CORRECTIE_NIET_BEVESTIGD: Signaalsoort = {
  code: 'CORRECTIE_NIET_BEVESTIGD',
  ernst: 'middel',
  eigenaar: 'partner',
  besloten: false,
  over: {
    partner: {
      zin: ({ partner }) => `${partner} heeft een correctie of een verzoek om te wissen nog niet opgehaald.`,
      vervolgstappen: () => [
        'Haal de berichten op die klaarstaan.',
        'Neem de verbetering over, of wis wat u niet zelf moet bewaren.',
        'Neem contact op met het beheer van de hub als dat niet lukt.',
      ],
    },
  },
  opgelost: { anders: 'De partner heeft bevestigd.' },
};
