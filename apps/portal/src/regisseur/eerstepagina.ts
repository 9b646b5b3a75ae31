import { CODELIJSTENVRAAG } from '../api/vragen.js';
import { signalenvraag, TELLINGENVRAAG } from '../signaal/vragen.js';
import { voorstellenvraag } from '../voorstel/vragen.js';
import type { Eerstepagina } from '../vooruit/index.js';
import { WEERGAVENVRAAG } from '../weergave/vragen.js';
import { buitenOverdracht, overdrachtenvraag } from './vragen.js';

export const eerstepagina: Eerstepagina = {
  pad: '/overdrachten',
  deel: './overdrachten.tsx',
  vragen: (wie) => [
    overdrachtenvraag({}, wie),
    signalenvraag(buitenOverdracht(wie)),
    voorstellenvraag({ status: 'voorgelegd' }),
    TELLINGENVRAAG,
    WEERGAVENVRAAG,
    CODELIJSTENVRAAG,
  ],
};
