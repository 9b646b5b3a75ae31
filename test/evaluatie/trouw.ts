import { scoor, type KandidaatKenmerken, type Score, type VacatureEisen } from '@estafette/matchregels';
import type { Zaad } from '@estafette/zaad';
import type { Paren } from './paren.js';

/** Which criteria become fully met when the fact is changed, and how. */
interface Wijziging {
  readonly criteria: readonly string[];
  readonly maak: (v: VacatureEisen) => Partial<KandidaatKenmerken>;
}

const WIJZIGINGEN: readonly Wijziging[] = [
  { criteria: ['niveau'], maak: ({ niveau }) => ({ niveau }) },
  { criteria: ['taal'], maak: ({ talen }) => ({ talen }) },
  { criteria: ['rijbewijs'], maak: ({ rijbewijzen }) => ({ rijbewijzen }) },
  {
    criteria: ['uren', 'urenwens'],
    maak: ({ urenMinimaal, urenMaximaal }) => ({ urenMinimaal, urenMaximaal }),
  },
  { criteria: ['beschikbaar'], maak: ({ vanaf }) => ({ vanaf }) },
  {
    criteria: ['belastbaarheid'],
    maak: ({ taakeisen }) => ({ belastbaarheid: taakeisen!.map((taak) => ({ taak, oordeel: 'kan' })) }),
  },
  { criteria: ['interesse'], maak: ({ interesses }) => ({ interesses }) },
  { criteria: ['contractvorm'], maak: ({ contractvormen }) => ({ contractvormen }) },
  { criteria: ['reis'], maak: () => ({ maximaleReisafstand: 999 }) },
  {
    criteria: ['werkmomenten'],
    maak: ({ onregelmatig, kantoortijden }) => ({ onregelmatig, kantoortijden }),
  },
];

/**
 * The part of pairs of which the explanation is the arithmetic: points add up to the sides and the sides give the score,
 * and after each fact is changed the score is what the points told. Points and maxima are whole, each less than
 * one off, so two points per line may differ.
 */
export function uitlegtrouw(paren: Paren, zaad: Zaad, steekproef: number): number {
  let trouw = 0;
  for (let i = 0; i < steekproef; i += 1) {
    if (isTrouw(zaad.kies(paren.vacatures), zaad.kies(paren.kandidaten), paren)) trouw += 1;
  }
  return trouw / steekproef;
}

function isTrouw(vacature: VacatureEisen, kandidaat: KandidaatKenmerken, { omgeving }: Paren): boolean {
  const score = scoor(vacature, kandidaat, omgeving);
  if (!klopt(score)) return false;
  return WIJZIGINGEN.every(({ criteria, maak }) => {
    if (!score.criteria.some(({ criterium }) => criteria.includes(criterium))) return true;
    const anders = scoor(vacature, { ...kandidaat, ...maak(vacature) }, omgeving);
    const [laag, hoog] = voorspeld(score, criteria);
    return klopt(anders) && laag <= anders.score && anders.score <= hoog;
  });
}

function klopt({ criteria, kanten, score }: Score): boolean {
  for (const kant of ['werkgever', 'kandidaat'] as const) {
    const eigen = criteria.filter((regel) => regel.kant === kant);
    if (eigen.length > 0 && eigen.reduce((som, { punten }) => som + punten, 0) !== kanten[kant]) return false;
  }
  return score === Math.floor(Math.sqrt(kanten.werkgever * kanten.kandidaat));
}

/** The score when these lines get all their points, by the explanation alone: at least and at most. */
function voorspeld({ criteria, kanten }: Score, namen: readonly string[]): [laag: number, hoog: number] {
  const beide = (speling: number) =>
    (['werkgever', 'kandidaat'] as const).map((kant) => {
      const anders = criteria.filter((regel) => regel.kant === kant && namen.includes(regel.criterium));
      const erbij = anders.reduce((som, { maximum, punten }) => som + maximum - punten, 0);
      return Math.min(1000, Math.max(0, kanten[kant] + erbij + speling * anders.length));
    });
  const [laag, hoog] = [-2, 2].map((speling) => beide(speling).reduce((e, c) => Math.floor(Math.sqrt(e * c))));
  return [laag!, hoog!];
}
