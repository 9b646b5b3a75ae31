import {
  lot,
  scoor,
  weging,
  type KandidaatKenmerken,
  type Omgeving,
  type Priors,
  type VacatureEisen,
} from '@estafette/matchregels';
import { beroepsgroep, isNaast, verwantschap, vindBeroep } from '@estafette/taxonomie';

/** A candidate of elsewhere with its place on the list, and why. */
export interface Gerangschikt {
  readonly id: string;
  readonly rang: number;
  readonly uitleg: object;
}

/**
 * Ranks with the rules and weights of the matcher. What is unknown gets the μ of the matcher's own list for this vacancy,
 * so that both lists measure by one rule; without such a list the middle. Left out, as there: hard conflicts.
 */
export function rangorde(
  vacature: VacatureEisen,
  kandidaten: readonly KandidaatKenmerken[],
  dag: number,
  priors: Priors['tabel'],
): Gerangschikt[] {
  const omgeving = omgevingOp(dag, priors);
  const trek = (id: string) => lot(vacature.id, id, weging.versie);
  return kandidaten
    .map((kandidaat) => scoor(vacature, kandidaat, omgeving))
    .filter(({ uit }) => uit.length === 0)
    .sort((a, b) => b.score - a.score || trek(a.kandidaatId) - trek(b.kandidaatId))
    .map(({ kandidaatId, score, scoreMetBrug, zekerheid, bereik, criteria }, i) => ({
      id: kandidaatId,
      rang: i + 1,
      uitleg: { score, scoreMetBrug, zekerheid, bereik, criteria },
    }));
}

export const wegingVersie = weging.versie;

function omgevingOp(dag: number, tabel: Priors['tabel']): Omgeving {
  return {
    verwantschap,
    competenties: { vanBeroep: vindBeroep, isNaast },
    isGereglementeerd: (code) => vindBeroep(code)?.gereglementeerd ?? false,
    dag,
    weging,
    priors: { beroepsgroep, tabel },
    bruggen: {},
  };
}
