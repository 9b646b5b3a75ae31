import type { Signaalsoort } from '../signaalsoort.js';

export const NIET_GESTART: Signaalsoort = {
  code: 'NIET_GESTART',
  ernst: 'middel',
  eigenaar: 'nemer',
  besloten: false,
  over: {
    overdracht: {
      zin: ({ nummer }) => `Overdracht ${nummer} is geaccepteerd, maar nog niet gestart.`,
      vervolgstappen: () => [
        'Start en meld dat.',
        'Zet de inwoner op de wachtlijst met een datum.',
        'Geef de overdracht terug als starten niet lukt.',
      ],
    },
  },
  opgelost: {
    gestart: 'De dienst is gestart.',
    beeindigd: 'De overdracht is beëindigd.',
    anders: 'De inwoner wacht nu met een datum.',
  },
};
