import { zoekEstafette } from '../hub/index.js';
import { metVoortgang } from '../terminal/index.js';

interface Stand {
  readonly sleutels: { readonly gegevens: number; readonly index: number };
  readonly omgezet: number;
  readonly resterend: number;
  readonly klaar: boolean;
}

/** Renews the keys of the vault, step by step, until the old ones are gone. */
export async function roteer(): Promise<object> {
  const hub = await (await zoekEstafette()).hubVoor('beheer');
  let stand = await hub.vraag<Stand>({ methode: 'POST', pad: '/kluis/rotatie' });
  let omgezet = 0;
  await metVoortgang(
    () => `${omgezet} gegevens omgezet, nog ${stand.resterend}`,
    async () => {
      while (!stand.klaar) {
        stand = await hub.vraag<Stand>({ methode: 'POST', pad: '/kluis/rotatie/stappen' });
        omgezet += stand.omgezet;
      }
    },
  );
  return { sleutels: stand.sleutels, omgezet };
}
