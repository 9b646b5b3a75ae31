import type { Duizendste } from './duizendsten.js';

/** The score of the best `aantal` of these: the lowest among them, or 0 when there are fewer. */
export function drempel(scores: ArrayLike<Duizendste>, wie: readonly number[], aantal: number): Duizendste {
  const aantallen = new Uint32Array(1001);
  for (const i of wie) aantallen[scores[i]!]! += 1;
  let boven = 0;
  for (let score = 1000; score > 0; score -= 1) {
    boven += aantallen[score]!;
    if (boven >= aantal) return score;
  }
  return 0;
}
