import type { Eerstepagina } from '../vooruit/index.js';
import { AANTALLENVRAAG, partnervraag } from './vragen.js';

export const eerstepagina: Eerstepagina = {
  pad: '/aansluiting',
  deel: './aansluiting.tsx',
  vragen: ({ rol, partner: { naam } }) =>
    rol === 'partnerbeheerder' ? [AANTALLENVRAAG, partnervraag('webhook', naam), partnervraag('sleutels', naam)] : [],
};
