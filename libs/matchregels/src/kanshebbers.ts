import { drempel } from './drempel.js';
import { magMee, NOOIT_VERTOOND, plaatsen, vertoningVan, type Lijstvraag } from './rangschik.js';
import type { Telling } from './rekenaar.js';

/** `wie`: places in the telling. Nobody who scores less than `vanaf` was looked at for it. */
export interface Kanshebbers {
  readonly wie: readonly number[];
  readonly vanaf: number;
}

/**
 * Who can get a place on the list at all, so that thousands need not be sorted: those with at least the score of the last
 * place and the one after it, all in the band, and of those who can be discovered as many as there are places. Equals
 * of the last one come along.
 */
export function kanshebbers({ kandidaten, score, hard }: Telling, vraag: Lijstvraag): Kanshebbers {
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
  if (ontdekplaatsen === 0) return { wie: inBand, vanaf: bodem };
  const ontdekbodem = drempel(score, teOntdekken, ontdekplaatsen);
  const isGenoeg = teOntdekken.length >= ontdekplaatsen;
  return {
    wie: [...inBand, ...teOntdekken.filter((i) => score[i]! >= ontdekbodem)],
    vanaf: Math.min(bodem, isGenoeg ? ontdekbodem : grens - ontdekkingOnderGrens),
  };
}
