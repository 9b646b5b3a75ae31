import { leesOvergang } from './overgang.js';
import { totaal, type Lezer, type Rij } from './verslag.js';

/** How many days it took until an offered overdracht was picked up. */
export async function doorlooptijden(lees: Lezer): Promise<object> {
  const perOvergang = await lees({ onderwerp: 'overdracht', groep: 'overgang' });
  const perDienst = await lees({ onderwerp: 'overdracht', splitsing: 'dienst' });
  return {
    totaal: duur(totaal(await lees({ onderwerp: 'overdracht' }))),
    overgangen: perOvergang.map((rij) => ({ ...leesOvergang(rij.groep), ...duur(rij) })),
    diensten: perDienst.map((rij) => ({ code: rij.splitsing, ...duur(rij) })),
  };
}

function duur({ aantal, mediaanDagen, eenOpTienDagen }: Rij): object {
  return { aantal, mediaanDagen, eenOpTienDagen };
}
