import type { Signaalsoort } from '../signaalsoort.js';

export const VERZOEK_VERLOOPT: Signaalsoort = {
  code: 'VERZOEK_VERLOOPT',
  ernst: 'hoog',
  eigenaar: 'regisseur',
  besloten: true,
  over: {
    inwoner: {
      zin: () => 'De inwoner vroeg iets over zijn gegevens. De termijn daarvoor loopt bijna af.',
      vervolgstappen: () => ['Handel het verzoek af.', 'Vertel de inwoner wat er is gedaan.'],
    },
  },
  opgelost: { anders: 'Het verzoek is afgehandeld.' },
};
