import type { QueryClient } from '@tanstack/react-query';
import { neemGekomen } from '../vooruit/index.js';
import { meldAntwoord } from './lijnstand.js';

/** As long as the first drawing may take, nobody asks again for what came before it. */
const VERS_MS = 3_000;

/** Gives the program the answers that came before it, so that it draws its page once. */
export async function leesVooruit(client: QueryClient): Promise<void> {
  const gekomen = await neemGekomen();
  const updatedAt = performance.timeOrigin + performance.now() + VERS_MS;
  for (const { vraag, inhoud } of gekomen) {
    const data = vraag.bladen ? { pages: [inhoud], pageParams: [{}] } : inhoud;
    client.setQueryData(vraag.sleutel, data, { updatedAt });
    meldAntwoord(200);
  }
}
