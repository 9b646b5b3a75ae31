import { drempel } from './drempel.js';
import type { Duizendste } from './duizendsten.js';
import { magMee, NOOIT_VERTOOND, plaatsen, vertoningVan, type Lijstvraag } from './rangschik.js';
import type { Telling } from './rekenaar.js';

/** `wie`: places in the telling. The rest tells how far down was looked for them, so that nobody lower matters. */
export interface Kanshebbers {
  readonly wie: readonly number[];
  /** The lowest score for a place by score. */
  readonly vanaf: number;
  readonly ontdekking: {
    /** The lowest score for a place to be discovered. */
    readonly vanaf: number;
    /** Whoever is better known than this gets no such place; 1000 when there are places left. */
    readonly zekerheid: Duizendste;
  };
}

/**
 * Who can get a place on the list at all, so that thousands need not be sorted: those with at least the score of the last
 * place and the one after it, all in the band, and of those who can be discovered as many as there are places. Equals
 * of the last one come along.
 */
export function kanshebbers({ kandidaten, score, hard, zekerheid }: Telling, vraag: Lijstvraag): Kanshebbers {
  const { bandRondGrens, ontdekkingOnderGrens, ontdekkingNaDagen } = vraag.weging.vertoning;
  // Looking at the id of each of thousands takes longer than all the rest, and is not needed when nobody was shown.
  const vertoond = (i: number) => (vraag.vertoond.size === 0 ? NOOIT_VERTOOND : vertoningVan(kandidaten[i]!.id, vraag));

  const mee: number[] = [];
  for (let i = 0; i < hard.length; i += 1) if (hard[i] === 0 && magMee(vertoond(i), vraag)) mee.push(i);
  const { scoreplaatsen, ontdekplaatsen } = plaatsen(vraag);
  const grens = drempel(score, mee, scoreplaatsen);
  const bodem = Math.min(drempel(score, mee, vraag.aantal + 1), grens - bandRondGrens);
  const inBand: number[] = [];
  const teOntdekken: number[] = [];
  for (const i of mee) {
    if (score[i]! >= bodem) inBand.push(i);
    else if (score[i]! >= grens - ontdekkingOnderGrens && (vertoond(i).dagenGeleden ?? Infinity) >= ontdekkingNaDagen) {
      teOntdekken.push(i);
    }
  }
  const bekendst = ontdekplaatsen === 0 ? -1 : laagste(zekerheid, teOntdekken, ontdekplaatsen);
  return {
    wie: [...inBand, ...teOntdekken.filter((i) => zekerheid[i]! <= bekendst)],
    vanaf: bodem,
    ontdekking: { vanaf: Math.max(0, grens - ontdekkingOnderGrens), zekerheid: bekendst },
  };
}

/** The certainty of the last of the `aantal` least known; 1000 when there are fewer. */
function laagste(zekerheid: Uint16Array, wie: readonly number[], aantal: number): Duizendste {
  const volgorde = wie.map((i) => zekerheid[i]!).sort((a, b) => a - b);
  return volgorde[aantal - 1] ?? 1000;
}
