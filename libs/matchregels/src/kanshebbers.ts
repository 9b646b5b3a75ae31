import { drempel } from './drempel.js';
import { magMee, NOOIT_VERTOOND, plaatsen, vertoningVan, type Lijstvraag } from './rangschik.js';
import type { Telling } from './rekenaar.js';

/**
 * Who can get a place on the list at all, so that thousands need not be sorted: those with at least the score of the last
 * place and the one after it, all in the band, and of those who can be discovered as many as there are places. Equals
 * of the last one come along. Gives their places in the telling.
 */
export function kanshebbers({ kandidaten, score, hard }: Telling, vraag: Lijstvraag): number[] {
  const { bandRondGrens, ontdekkingOnderGrens, ontdekkingNaDagen } = vraag.weging.vertoning;
  // Looking at the id of each of thousands takes longer than all the rest, and is not needed when nobody was shown.
  const vertoond = (i: number) => (vraag.vertoond.size === 0 ? NOOIT_VERTOOND : vertoningVan(kandidaten[i]!.id, vraag));

  const mee: number[] = [];
  for (let i = 0; i < hard.length; i += 1) if (hard[i] === 0 && magMee(vertoond(i), vraag)) mee.push(i);
  const grens = drempel(score, mee, plaatsen(vraag).scoreplaatsen);
  const bodem = Math.min(drempel(score, mee, vraag.aantal + 1), grens - bandRondGrens);
  const inBand: number[] = [];
  const teOntdekken: number[] = [];
  for (const i of mee) {
    if (score[i]! >= bodem) inBand.push(i);
    else if (score[i]! >= grens - ontdekkingOnderGrens && (vertoond(i).dagenGeleden ?? Infinity) >= ontdekkingNaDagen) {
      teOntdekken.push(i);
    }
  }
  const ontdekbodem = drempel(score, teOntdekken, vraag.aantal);
  return [...inBand, ...teOntdekken.filter((i) => score[i]! >= ontdekbodem)];
}
