import { leesOvergang } from './overgang.js';
import type { Tijdvak } from './tijdvak.js';
import type { Lezer } from './verslag.js';

/** Which signalen came up, how long they stayed open, and between which partners. */
export async function oorzaken(lees: Lezer, _: Tijdvak, metGebied: boolean): Promise<object> {
  const perCode = await lees({ onderwerp: 'signaal', groep: 'oorzaak' });
  const perOvergang = metGebied ? [] : await lees({ onderwerp: 'signaal', groep: 'oorzaak', splitsing: 'overgang' });
  return {
    oorzaken: perCode.map(({ groep, aantal, mediaanDagen }) => ({ code: groep, aantal, mediaanDagen })),
    overgangen: perOvergang
      .filter(({ splitsing }) => splitsing !== 'geen')
      .map(({ groep, splitsing, aantal }) => ({ code: groep, ...leesOvergang(splitsing), aantal })),
  };
}
