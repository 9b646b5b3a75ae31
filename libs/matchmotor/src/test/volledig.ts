import {
  criteria,
  lot,
  mu,
  scoor,
  type KandidaatKenmerken,
  type Omgeving,
  type VacatureEisen,
} from '@estafette/matchregels';
import type { Treffer } from '../zoeker.js';

export const muVoor = ({ priors }: Omgeving, { beroep }: VacatureEisen) =>
  Object.fromEntries(criteria.map(({ naam }) => [naam, mu(priors, naam, beroep)]));

/** The same list by reckoning everyone with the pure rules. */
export function volledig(
  vacature: VacatureEisen,
  kandidaten: readonly KandidaatKenmerken[],
  omgeving: Omgeving,
  aantal: number,
) {
  return kandidaten
    .map((k) => scoor(vacature, k, omgeving))
    .filter(({ uit }) => uit.length === 0)
    .map(({ kandidaatId, score }) => ({
      kandidaatId,
      score,
      lot: lot(vacature.id, kandidaatId, omgeving.weging.versie),
    }))
    .sort((a, b) => b.score - a.score || a.lot - b.lot)
    .slice(0, aantal)
    .map(({ kandidaatId, score }): Treffer => ({ kandidaatId, score }));
}
