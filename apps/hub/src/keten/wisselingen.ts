import { perCode } from './plaatsingen.js';
import { totaal, type Lezer } from './verslag.js';

/** Of who was handed over: how often in the year before, and how many people had the baton. */
export async function wisselingen(lees: Lezer): Promise<object> {
  return {
    mensen: totaal(await lees({ onderwerp: 'wisseling' })).aantal,
    overdrachten: (await lees({ onderwerp: 'wisseling', splitsing: 'overdrachten' })).map(perCode),
    gezichten: (await lees({ onderwerp: 'wisseling', splitsing: 'gezichten' })).map(perCode),
  };
}
