import { gewichtVan, mu, weging } from '@estafette/matchregels';
import { gemiddeld, ndcg10, opWaarde } from './maten.js';
import { alleCriteria, NIET_GEVRAAGD, ONBEKEND, type Paren } from './paren.js';

/** A weight per criterion, in the order of `alleCriteria`. */
export type Gewichten = readonly number[];

const RONDEN = 3;
const STAPPEN = [0, 0.25, 0.5, 2, 4];

/** Pairs with what was found of each by each criterion. */
export type Gescoord = Pick<Paren, 'vacatures' | 'gemeten' | 'tellingen' | 'omgeving' | 'waar'>;

/** Per vacancy the score of each candidate by the formula of the model under these weights, before rounding. */
export function scoresMet(gewichten: Gewichten, { vacatures, gemeten, tellingen, omgeving }: Gescoord): Float64Array[] {
  return gemeten.map((rijen, v) => {
    const onbekend = alleCriteria.map(({ naam }) => mu(omgeving.priors, naam, vacatures[v]!.beroep));
    return Float64Array.from(rijen, (rij, k) => (tellingen[v]!.hard[k] ? -1 : score(gewichten, rij, onbekend)));
  });
}

/**
 * Weights that give the best first ten in worlds where the truth is known: they tell how much of what is missed lies in
 * the weights, and are of use for nothing else (docs/adr/0010). One weight after the other, as long as it helps; no weight
 * becomes more than `speling` times as heavy or as light.
 */
export function leerGewichten(werelden: readonly Gescoord[], speling = Infinity): Gewichten {
  const begin: Gewichten = alleCriteria.map((criterium) => gewichtVan(criterium, weging));
  let beste = begin;
  let hoogste = kwaliteit(beste, werelden);
  for (let ronde = 0; ronde < RONDEN; ronde += 1) {
    for (const c of beste.keys()) {
      for (const stap of STAPPEN) {
        const proef = beste.map((gewicht, i) => (i === c ? gewicht * stap : gewicht));
        if (proef[c]! > begin[c]! * speling || proef[c]! < begin[c]! / speling) continue;
        const uitkomst = kwaliteit(proef, werelden);
        if (uitkomst > hoogste) [beste, hoogste] = [proef, uitkomst];
      }
    }
  }
  return beste;
}

function kwaliteit(gewichten: Gewichten, werelden: readonly Gescoord[]): number {
  return gemiddeld(
    werelden.flatMap((paren) =>
      scoresMet(gewichten, paren).map((scores, v) => ndcg10(paren.waar[v]!, opWaarde(scores))),
    ),
  );
}

function score(gewichten: Gewichten, rij: readonly number[], onbekend: readonly number[]): number {
  const som = { werkgever: 0, kandidaat: 0 };
  const noemer = { werkgever: 0, kandidaat: 0 };
  rij.forEach((s, c) => {
    if (s === NIET_GEVRAAGD) return;
    const { kant } = alleCriteria[c]!;
    som[kant] += gewichten[c]! * (s === ONBEKEND ? onbekend[c]! : s);
    noemer[kant] += gewichten[c]!;
  });
  const gemiddelde = (kant: 'werkgever' | 'kandidaat') => (noemer[kant] === 0 ? 500 : som[kant] / noemer[kant]);
  return Math.sqrt(gemiddelde('werkgever') * gemiddelde('kandidaat'));
}
