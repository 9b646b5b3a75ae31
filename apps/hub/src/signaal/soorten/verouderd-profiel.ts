import type { Signaalsoort } from '../signaalsoort.js';

export const VEROUDERD_PROFIEL: Signaalsoort = {
  code: 'VEROUDERD_PROFIEL',
  ernst: 'laag',
  eigenaar: 'regisseur',
  besloten: true,
  bundeling: 'gedoseerd',
  over: {
    inwoner: {
      zin: () => 'Er wordt met een oud profiel van de inwoner gewerkt.',
      vervolgstappen: () => [
        'Vraag de inwoner welk werk zij nu wil.',
        'Vraag hoeveel uur en welke dagen zij kan werken.',
        'Vraag wat er veranderd is sinds de vorige keer.',
      ],
    },
  },
  opgelost: {
    opnieuw: 'Het profiel is bijgewerkt.',
    anders: 'Het profiel wordt nu niet gebruikt.',
  },
};
