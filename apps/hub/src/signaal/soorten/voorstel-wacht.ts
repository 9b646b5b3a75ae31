import type { Signaalsoort } from '../signaalsoort.js';

export const VOORSTEL_WACHT: Signaalsoort = {
  code: 'VOORSTEL_WACHT',
  ernst: 'middel',
  // The regisseur was asked and did not answer, so somebody else must look.
  eigenaar: 'vervanger',
  besloten: true,
  escaleertNa: { werkdagen: 2 },
  over: {
    voorstel: {
      zin: () => 'Een voorstel voor werk wacht nog op het antwoord van de inwoner.',
      vervolgstappen: () => [
        'Bel de inwoner en vraag wat zij van dit werk vindt.',
        'Leg het antwoord vast: ja, nee of "mag direct".',
        'Nee zeggen heeft voor de inwoner geen gevolgen.',
      ],
    },
  },
  opgelost: {
    besloten: 'De inwoner heeft antwoord gegeven.',
    anders: 'Het voorstel is gestopt.',
  },
};
