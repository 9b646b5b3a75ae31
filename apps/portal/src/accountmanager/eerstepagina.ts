import { CODELIJSTENVRAAG } from '../api/vragen.js';
import { signalenvraag } from '../signaal/vragen.js';
import type { Eerstepagina } from '../vooruit/index.js';
import { BEROEPENVRAAG, vacaturesvraag } from './vragen.js';

export const eerstepagina: Eerstepagina = {
  pad: '/vacatures',
  deel: './vacatures.tsx',
  vragen: ({ code, rol }) => [
    ...(rol === 'accountmanager'
      ? [vacaturesvraag(code), signalenvraag({ overdracht: 'nee' })]
      : [vacaturesvraag(undefined)]),
    CODELIJSTENVRAAG,
    BEROEPENVRAAG,
  ],
};
