import { leesOvergang } from './overgang.js';
import type { Lezer, Rij } from './verslag.js';
import type { Tijdvak } from './tijdvak.js';

/**
 * How overdrachten ended, with the reason. Per transition over the whole region; in one area only all transitions
 * together, because each of them would be about a few people.
 */
export async function uitval(lees: Lezer, _: Tijdvak, metGebied: boolean): Promise<object> {
  const samen = await lees({ onderwerp: 'overdracht', splitsing: 'uitkomst' });
  const perOvergang = metGebied
    ? []
    : await lees({ onderwerp: 'overdracht', groep: 'overgang', splitsing: 'uitkomst' });
  return {
    uitkomsten: samen.map(uitkomst),
    overgangen: perOvergang.map((rij) => ({ ...leesOvergang(rij.groep), ...uitkomst(rij) })),
  };
}

/** `status` is "loopt", or how it ended; then there is a reason as well. */
export function uitkomst({ splitsing, aantal }: Rij): { status: string; reden?: string; aantal: number | null } {
  const [status = '', reden] = splitsing.split(':');
  return { status, ...(reden === undefined ? {} : { reden }), aantal };
}
