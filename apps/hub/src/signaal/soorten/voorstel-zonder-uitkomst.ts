import type { Signaalsoort } from '../signaalsoort.js';

export const VOORSTEL_ZONDER_UITKOMST: Signaalsoort = {
  code: 'VOORSTEL_ZONDER_UITKOMST',
  ernst: 'middel',
  eigenaar: 'voorlegger',
  besloten: true,
  over: {
    voorstel: {
      zin: () => 'Een voorstel of sollicitatie wacht al lang op een uitkomst.',
      vervolgstappen: () => [
        'Bel de werkgever en vraag hoe het staat.',
        'Leg de uitkomst vast, ook als de werkgever niet reageert.',
        'Vertel het de regisseur, zodat de inwoner het hoort.',
      ],
    },
  },
  opgelost: {
    beeindigd: 'Het voorstel heeft een uitkomst.',
    opnieuw: 'De werkgever spreekt met de inwoner.',
    anders: 'Het voorstel is verder gegaan.',
  },
};
