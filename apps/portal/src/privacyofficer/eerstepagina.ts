import type { Eerstepagina } from '../vooruit/index.js';
import { opvallendvraag } from './vragen.js';

export const eerstepagina: Eerstepagina = {
  pad: '/privacy',
  deel: './opvallend.tsx',
  vragen: ({ rol }) => (rol === 'privacy-officer' ? [opvallendvraag({})] : []),
};
