const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What travels in a job: which outbox row it comes from and the ids of what it is about. Never personal data. */
export interface Opdracht {
  readonly id: string;
  readonly ids: Readonly<Record<string, string>>;
  /** W3C traceparent of the work that asks for it. */
  readonly spoor?: string;
}

/**
 * Reads the data of a job. A queue is a door like any other: what does not fit is refused here, so that no handler
 * trusts a cast. The shape only ever grows; jobs of an older release stay readable.
 */
export function leesOpdracht(data: unknown): Opdracht {
  const { id, ids, spoor } = (data ?? {}) as { id?: unknown; ids?: unknown; spoor?: unknown };
  const leesbaar = isUuid(id) && typeof ids === 'object' && ids !== null && Object.values(ids).every(isUuid);
  if (!leesbaar) throw new Error('A job does not have the shape {id, ids: {<name>: uuid}}.');
  return { id, ids: ids as Record<string, string>, ...(typeof spoor === 'string' && { spoor }) };
}

/** What travels together in one job. */
export interface Bundel {
  readonly bundel: readonly Opdracht[];
}

/** Reads the data of a job that may carry a bundle; the one opdracht of any other job. */
export function leesOpdrachten(data: unknown): Opdracht[] {
  const { bundel } = (data ?? {}) as { bundel?: unknown };
  return Array.isArray(bundel) ? bundel.map(leesOpdracht) : [leesOpdracht(data)];
}

function isUuid(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && UUID.test(waarde);
}
