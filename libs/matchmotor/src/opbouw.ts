import { criteria, type KandidaatKenmerken, type MatchCriterium, type Plek } from '@estafette/matchregels';

/** Criteria that are reckoned from lists or places; of all others each candidate has a class. */
export const OP_LIJST = ['beroep', 'beroepswens', 'competenties'] as const;
export const OP_PLEK = 'reis';

/** Criteria that read the same facts of a candidate, and so have the same classes. */
export interface Klassegroep {
  readonly velden: readonly string[];
  /** Places in `criteria`. */
  readonly criteria: readonly number[];
}

export const alleCriteria: readonly MatchCriterium[] = criteria;

export const klassegroepen: readonly Klassegroep[] = groepeer();

function groepeer(): Klassegroep[] {
  const groepen = new Map<string, { velden: readonly string[]; criteria: number[] }>();
  alleCriteria.forEach(({ naam, leest }, nr) => {
    if (naam === OP_PLEK || OP_LIJST.some((lijst) => lijst === naam)) return;
    const velden = Object.keys(leest.kandidaat).toSorted();
    const groep = groepen.get(velden.join()) ?? { velden, criteria: [] };
    groepen.set(velden.join(), groep);
    groep.criteria.push(nr);
  });
  return [...groepen.values()];
}

/** A record: the number of place and maximum distance together, and that of the class in each group. */
export const REIS = 0;
export const KLASSEN = 1;
export const RECORDBREEDTE = KLASSEN + klassegroepen.length;

/** What the numbers in the records stand for. Grows at the end only. */
export interface Woorden {
  readonly beroepen: readonly string[];
  readonly competenties: readonly string[];
  readonly plekken: readonly (Plek | undefined)[];
  readonly maxima: readonly (number | undefined)[];
  /** By travel number, those of place and maximum. */
  readonly reizen: readonly (readonly [plek: number, maximum: number])[];
  /** Per group, for each class someone who is in it. */
  readonly klassen: readonly (readonly KandidaatKenmerken[])[];
}

/** Candidates as numbers, in memory that threads share. Whoever is written stays as written; a change is a new slot. */
export interface Geheugen {
  readonly records: Uint32Array;
  /** Where someone's lists begin in `lijsten`: three lengths, then the occupations wished, worked in, and competences. */
  readonly begin: Uint32Array;
  readonly lijsten: Uint16Array;
  /** The UUID in four parts. */
  readonly ids: Uint32Array;
  /** The epoch from which the slot counts no more; `LEEFT` when it still does. */
  readonly einde: Uint32Array;
  /** How many slots the postings cover: those after it came later, and are looked at one by one. */
  readonly geordend: number;
  readonly postings: Postings;
}

/**
 * Slots by occupation, wished or worked in, and in it by place: the runs of posting `b` (see `postingVan`) go from
 * `begin[b]` up to `begin[b + 1]`, and last come those of whom no occupation is known. Run `r` holds the slots from `vanaf[r]` up to
 * `vanaf[r + 1]`, all of travel group `groep[r]`; beside each slot its travel number, because most go no further.
 */
export interface Postings {
  readonly begin: Uint32Array;
  readonly groep: Uint32Array;
  readonly vanaf: Uint32Array;
  readonly slots: Uint32Array;
  readonly reis: Uint32Array;
}

/** Of each occupation there are two: of those of whom something says what they can do, and of those of whom nothing does. */
export const postingVan = (beroep: number, zegtIets: boolean) => 2 * beroep + (zegtIets ? 0 : 1);

/** People of one place travel together, and so do all of whom nobody knows how far they want to go. */
export function reisgroep({ reizen, maxima }: Pick<Woorden, 'reizen' | 'maxima'>, reis: number): number {
  const [plek, maximum] = reizen[reis]!;
  return maxima[maximum] === undefined ? 0 : plek + 1;
}

export const LEEFT = 0xffffffff;
