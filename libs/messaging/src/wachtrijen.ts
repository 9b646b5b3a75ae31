/** The schema whose process puts work in a queue, and the one whose process does it. */
export type Schema = 'hub' | 'matcher';

/**
 * The queues. A job carries ids only, does one side effect and may run twice: the tables are the truth, a queue only
 * makes things go fast.
 */
export const wachtrijen = {
  /** Answer a stored question for candidates. Ids: `vraagId`. */
  matching: { van: 'hub', door: 'matcher', gelijktijdig: 4 },
  /** Send the stored answer to a question that came by a bericht. Ids: `vraagId`. */
  antwoord: { van: 'matcher', door: 'hub', gelijktijdig: 2 },
  /** Recompute the terms that run for an inwoner and for what overdrachten there are, or for a vacature. Ids: one of `inwonerId`, `vacatureId`. */
  bewaking: { van: 'hub', door: 'matcher', gelijktijdig: 2, bundel: { elkeMs: 500, hoogstens: 100 } },
  /** Open or close a signaal for a finding. Ids: `bevindingId`. */
  signaal: { van: 'matcher', door: 'hub', gelijktijdig: 2 },
} as const satisfies Record<string, Wachtrijsoort>;

interface Wachtrijsoort {
  readonly van: Schema;
  readonly door: Schema;
  readonly gelijktijdig: number;
  /** Nobody waits for it: what comes within so many milliseconds travels together, and is done in one transaction. */
  readonly bundel?: Bundeling;
}

export interface Bundeling {
  readonly elkeMs: number;
  readonly hoogstens: number;
}

export type Wachtrij = keyof typeof wachtrijen;

export function bundelingVan(naam: Wachtrij): Bundeling | undefined {
  return (wachtrijen[naam] as Wachtrijsoort).bundel;
}

/** The queues that a process of this schema fills. */
export function gevuldDoor(schema: Schema): Wachtrij[] {
  return (Object.keys(wachtrijen) as Wachtrij[]).filter((naam) => wachtrijen[naam].van === schema);
}
