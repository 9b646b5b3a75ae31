import type { Signaalsoort } from '../signaalsoort.js';

export const TERMIJN_NADERT: Signaalsoort = {
  code: 'TERMIJN_NADERT',
  // Raised five weeks before: so three weeks before it is the ketenregisseur who chooses.
  escaleertNa: 10,
  ernst: 'hoog',
  eigenaar: 'regisseur',
  besloten: false,
  over: {
    overdracht: {
      zin: ({ nummer }) =>
        `De uiterste datum van overdracht ${nummer} komt dichtbij. Nog niemand heeft de inwoner geaccepteerd.`,
      vervolgstappen: () => [
        'Bel het team dat moet besluiten.',
        'Kies een andere ontvanger.',
        'Vraag de ketenregisseur om te kiezen.',
      ],
    },
  },
  opgelost: {
    besloten: 'Een team heeft de inwoner geaccepteerd.',
    vervolg: 'Er is een volgende stap die begint.',
    opnieuw: 'De uiterste datum is veranderd.',
    beeindigd: 'De overdracht is gestopt.',
    anders: 'Er is geen uiterste datum meer.',
  },
};
