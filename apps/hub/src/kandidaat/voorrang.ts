import type { Bronvermelding } from '@estafette/contracts/kandidaatprofiel';

type Herkomst = Bronvermelding['herkomst'];

/**
 * Which source is believed above which. What somebody can do is best known from what was seen or measured; what somebody
 * wants, and when and how far, from the inwoner: the person decides (rules against harm, 7). Unknown gives way to all.
 */
const BIJ_KUNNEN: Readonly<Record<Herkomst, number>> = {
  meting: 4,
  praktijkverklaring: 4,
  register: 3,
  professional: 2,
  inwoner: 1,
  onbekend: 0,
};
const BIJ_WILLEN: Readonly<Record<Herkomst, number>> = {
  inwoner: 2,
  professional: 1,
  meting: 1,
  praktijkverklaring: 1,
  register: 1,
  onbekend: 0,
};

/** Parts of a profile that are wishes and own circumstances. */
const WENSEN: ReadonlySet<string> = new Set([
  'bemiddelingsberoep',
  'contractvorm',
  'flexibiliteit',
  'interesse',
  'mobiliteit',
  'sector',
  'vervoermiddel',
  'werktijden',
  'alleenDezeWerkmomenten',
  'persoonlijkePresentatie',
]);

/** How the source of a new value compares with that of the value that stands. */
export type Voorrang = 'gaat voor' | 'mindere bron' | 'ouder';

/**
 * A new value takes the place of the one that stands unless its source is a lesser one; of equal sources the later
 * counts, by the date of the fact and not by the day on which it was told.
 */
export function voorrang(
  onderdeel: string,
  nieuw: Bronvermelding | undefined,
  staand: Bronvermelding | undefined,
): Voorrang {
  const verschil = rang(onderdeel, nieuw) - rang(onderdeel, staand);
  if (verschil !== 0) return verschil > 0 ? 'gaat voor' : 'mindere bron';
  return !nieuw || !staand || nieuw.datum >= staand.datum ? 'gaat voor' : 'ouder';
}

function rang(onderdeel: string, bron: Bronvermelding | undefined): number {
  const volgorde = WENSEN.has(onderdeel) ? BIJ_WILLEN : BIJ_KUNNEN;
  return volgorde[bron?.herkomst ?? 'onbekend'];
}
