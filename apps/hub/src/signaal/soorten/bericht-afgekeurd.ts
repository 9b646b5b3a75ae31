import type { Signaalsoort } from '../signaalsoort.js';

export const BERICHT_AFGEKEURD: Signaalsoort = {
  code: 'BERICHT_AFGEKEURD',
  ernst: 'middel',
  eigenaar: 'partner',
  besloten: false,
  over: {
    partner: {
      zin: ({ partner }) => `Berichten van ${partner} zijn afgekeurd en niet goed opnieuw gestuurd.`,
      vervolgstappen: () => [
        'Bekijk de redenen bij de afgekeurde berichten.',
        'Verbeter de berichten en stuur ze met hetzelfde id.',
        'Vraag uw leverancier om hulp als het vaker gebeurt.',
      ],
    },
  },
  opgelost: {
    verbeterd: 'De berichten zijn goed opnieuw gestuurd.',
    opnieuw: 'Het oudste bericht is goed opnieuw gestuurd.',
    anders: 'Er zijn geen afgekeurde berichten meer.',
  },
};
