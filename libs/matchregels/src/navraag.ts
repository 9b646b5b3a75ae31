import { criteria } from './criteria/index.js';
import { som } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { weeg, type Omgeving } from './weegregel.js';

/** Something that nobody knows of a candidate yet, with what knowing it can be worth. */
export interface Navraag {
  /** For the inwoner, in B1 Dutch. */
  readonly vraag: string;
  readonly criteria: readonly string[];
  /** At how many of the vacancies it counts. */
  readonly vacatures: number;
  /** Σ w·(1 − μ) over these vacancies, w and μ in 1/1000 and the sum in 1/1000 of a weight. */
  readonly belang: number;
}

/** A vacancy with all that its scores depend on. */
export interface Vacaturevraag {
  readonly vacature: VacatureEisen;
  readonly omgeving: Omgeving;
}

/**
 * The questions that would change most for a candidate, the most important first: unknown facts by what they can add over
 * the given vacancies, meant for the best 50 (matching.md section 3, Score 5). Criteria with one question count together;
 * those of `zonder` do not.
 */
export function vraagNa(
  kandidaat: KandidaatKenmerken,
  vacatures: readonly Vacaturevraag[],
  zonder: readonly string[] = [],
): Navraag[] {
  const onbekend = vacatures.map(({ vacature, omgeving }) =>
    weeg(criteria, vacature, kandidaat, omgeving).filter(
      ({ bekend, criterium }) => !bekend && !zonder.includes(criterium),
    ),
  );
  const vragen = [...new Set(criteria.map(({ vraag }) => vraag))].map((vraag): Navraag => {
    const namen = criteria.filter((criterium) => criterium.vraag === vraag).map(({ naam }) => naam as string);
    const geraakt = onbekend.map((regels) => regels.filter(({ criterium }) => namen.includes(criterium)));
    return {
      vraag,
      criteria: namen,
      vacatures: geraakt.filter(({ length }) => length > 0).length,
      belang: som(geraakt.flat().map(({ gewicht, s }) => gewicht * (1000 - s))),
    };
  });
  return vragen.filter(({ vacatures: n }) => n > 0).sort((a, b) => b.belang - a.belang);
}
