const Z = 1.959964;

/**
 * A share with its interval of 95% certainty (Wilson), all in 1/1000: with few people the interval says how little a
 * share means. `van` must be more than 0.
 */
export function wilson(aantal: number, van: number): { aandeel: number; interval: [number, number] } {
  const p = aantal / van;
  const noemer = 1 + Z ** 2 / van;
  const midden = (p + Z ** 2 / (2 * van)) / noemer;
  const half = (Z / noemer) * Math.sqrt((p * (1 - p)) / van + Z ** 2 / (4 * van ** 2));
  return { aandeel: duizendsten(p), interval: [duizendsten(midden - half), duizendsten(midden + half)] };
}

function duizendsten(deel: number): number {
  return Math.round(1000 * Math.min(1, Math.max(0, deel)));
}
