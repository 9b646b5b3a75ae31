import type { Signaalsoort } from '../signaalsoort.js';

export const TERMIJN_NADERT: Signaalsoort = {
  code: 'TERMIJN_NADERT',
  // Raised when five weeks are left: so when three are left it is the ketenregisseur who chooses, holidays or not.
  escaleertNa: { dagen: 13 },
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
