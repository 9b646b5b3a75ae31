import type { Signaalsoort } from '../signaalsoort.js';

export const VACATURE_ZONDER_VOORSTEL: Signaalsoort = {
  code: 'VACATURE_ZONDER_VOORSTEL',
  ernst: 'middel',
  eigenaar: 'accountmanager',
  besloten: false,
  bundeling: 'gedoseerd',
  over: {
    vacature: {
      zin: ({ kenmerk }) => `Voor vacature ${kenmerk} is nog niemand voorgelegd.`,
      vervolgstappen: () => [
        'Vraag een nieuwe lijst met kandidaten.',
        'Kijk welke eis ruimer kan, met een brug.',
        'Bel de werkgever over jobcarving.',
        'Trek de vacature in als zij niet meer open is.',
      ],
    },
  },
  opgelost: {
    voorstel: 'Er is iemand voorgelegd.',
    beeindigd: 'De vacature is niet meer open.',
    anders: 'Er is iemand voorgelegd.',
  },
};
