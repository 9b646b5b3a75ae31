/** Of fewer people than this nothing is told. Zero is told: it is about nobody. */
export const KLEINST = 10;

/** A sum that a reader can make too: the cells `delen` together are the cell `geheel`. Each cell by its key. */
export interface Som {
  readonly geheel: string;
  readonly delen: readonly string[];
}

/** How many people each cell is about. */
export type Aantallen = ReadonlyMap<string, number>;
