import { zoekEstafette } from './estafette.js';
import type { Verzoek } from './hub.js';

/** Asks the hub something in the name of its manager. */
export async function alsBeheer(
  methode: Verzoek['methode'],
  pad: string,
  inhoud?: object,
  opties: Pick<Verzoek, 'herhaalbaar'> = {},
): Promise<object> {
  const hub = await (await zoekEstafette()).hubVoor('beheer');
  return hub.vraag<object>({ methode, pad, ...(inhoud ? { body: JSON.stringify(inhoud) } : {}), ...opties });
}
