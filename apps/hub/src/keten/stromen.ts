import { leesOvergang } from './overgang.js';
import { totaal, type Lezer } from './verslag.js';

/** How many overdrachten were offered from whom to whom, and for which dienst. */
export async function stromen(lees: Lezer): Promise<object> {
  const perOvergang = await lees({ onderwerp: 'overdracht', groep: 'overgang' });
  const perDienst = await lees({ onderwerp: 'overdracht', splitsing: 'dienst' });
  return {
    totaal: totaal(await lees({ onderwerp: 'overdracht' })).aantal,
    stromen: perOvergang.map(({ groep, aantal }) => ({ ...leesOvergang(groep), aantal })),
    diensten: perDienst.map(({ splitsing, aantal }) => ({ code: splitsing, aantal })),
  };
}
