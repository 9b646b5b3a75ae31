/** The database cannot be reached now; the caller may try again in a few seconds. */
export class DatabaseOnbereikbaar extends Error {
  constructor(oorzaak: unknown) {
    super('The database cannot be reached.', { cause: oorzaak });
  }
}

/** Somebody else was first, in a way that this transaction has to look at from its beginning. */
export class NogEens extends Error {}

// PostgreSQL: serialization_failure, deadlock_detected.
const HERHAALBAAR = new Set(['40001', '40P01']);
// admin_shutdown, crash_shutdown, cannot_connect_now, database_dropped, and the classes 53 (no room, no connections) and 08.
const ONBEREIKBAAR = /^(57P0[1-4]|53...|08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/;
// node-postgres has no code for these.
const ONBEREIKBARE_TEKST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

export function isHerhaalbaar(oorzaak: unknown): boolean {
  return oorzaak instanceof NogEens || HERHAALBAAR.has(codeVan(oorzaak));
}

export function alsOnbereikbaar(oorzaak: unknown): unknown {
  const onbereikbaar =
    oorzaak instanceof Error && (ONBEREIKBAAR.test(codeVan(oorzaak)) || ONBEREIKBARE_TEKST.test(oorzaak.message));
  return onbereikbaar ? new DatabaseOnbereikbaar(oorzaak) : oorzaak;
}

/** Whether this is the violation of the named unique index or constraint. */
export function isDubbel(oorzaak: unknown, naam: string): boolean {
  return codeVan(oorzaak) === '23505' && (oorzaak as { constraint?: string }).constraint === naam;
}

/** Whether somebody else held a lock for longer than this one was willing to wait. */
export function wachtteOpSlot(oorzaak: unknown): boolean {
  return codeVan(oorzaak) === '55P03';
}

/** Whether a row could not be deleted because another one still points to it. */
export function wordtGebruikt(oorzaak: unknown): boolean {
  return codeVan(oorzaak) === '23503';
}

function codeVan(oorzaak: unknown): string {
  const { code, driverError } = (oorzaak ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  return String(code ?? driverError?.code ?? '');
}
