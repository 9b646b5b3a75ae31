import { createHash } from 'node:crypto';
import pg from 'pg';

/** Of one process; what comes on top is parsed every time. */
const MAXIMUM = 400;
/** Would break when a column is added: its plan is for the columns of today. */
const ALLE_KOLOMMEN = /(?<!\()\*\s*(?:,|from\b|$)/im;

const namen = new Map<string, string | undefined>();

/**
 * A connection that remembers statements with parameters while `onthoudt` is set: each is parsed, rewritten for row-level
 * security and planned once, under a name that follows from its text.
 */
export class Lijn extends pg.Client {
  onthoudt = false;

  // node-postgres can be called in many ways; TypeORM does so with a text and an array.
  override query(...vraag: unknown[]): never {
    const doe = super.query.bind(this) as (...vraag: unknown[]) => never;
    const [text, values] = vraag;
    const name = this.onthoudt && Array.isArray(values) && values.length > 0 ? naamVan(text) : undefined;
    return name === undefined ? doe(...vraag) : doe({ name, text, values });
  }
}

function naamVan(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  if (!namen.has(text) && namen.size < MAXIMUM) namen.set(text, geefNaam(text));
  return namen.get(text);
}

function geefNaam(text: string): string | undefined {
  if (ALLE_KOLOMMEN.test(text)) return undefined;
  return `o_${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
}
