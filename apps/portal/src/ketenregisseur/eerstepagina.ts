import { CODELIJSTENVRAAG } from '../api/vragen.js';
import type { Eerstepagina } from '../vooruit/index.js';
import { cijfervraag, NORMENVRAAG } from './vragen.js';

export const eerstepagina: Eerstepagina = {
  pad: '/keten',
  deel: './keten.tsx',
  vragen: () => [
    cijfervraag('kerncijfers', {}),
    cijfervraag('stromen', {}),
    cijfervraag('doorlooptijden', {}),
    cijfervraag('uitval', {}),
    NORMENVRAAG,
    CODELIJSTENVRAAG,
  ],
};
