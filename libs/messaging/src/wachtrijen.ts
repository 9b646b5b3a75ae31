/** The schema whose process puts work in a queue, and the one whose process does it. */
export type Schema = 'hub' | 'matcher';

/**
 * The queues. A job carries ids only, does one side effect and may run twice: the tables are the truth, a queue only
 * makes things go fast.
 */
export const wachtrijen = {
  /** Answer a stored question for candidates. Ids: `vraagId`. */
  matching: { van: 'hub', door: 'matcher', gelijktijdig: 4 },
  /** Recompute the terms that run for an overdracht. Ids: `overdrachtId`. */
  bewaking: { van: 'hub', door: 'matcher', gelijktijdig: 2 },
  /** Open or close a signaal for a finding. Ids: `bevindingId`. */
  signaal: { van: 'matcher', door: 'hub', gelijktijdig: 2 },
} as const satisfies Record<string, { van: Schema; door: Schema; gelijktijdig: number }>;

export type Wachtrij = keyof typeof wachtrijen;

/** The queues that a process of this schema fills. */
export function gevuldDoor(schema: Schema): Wachtrij[] {
  return (Object.keys(wachtrijen) as Wachtrij[]).filter((naam) => wachtrijen[naam].van === schema);
}
