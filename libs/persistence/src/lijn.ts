import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import pg from 'pg';

/** Of one process; what comes on top is parsed every time. */
const MAXIMUM = 400;
/** Would break when a column is added: its plan is for the columns of today. */
const ALLE_KOLOMMEN = /(?<!\()\*\s*(?:,|from\b|$)/im;

/** Several commands in one text cannot be prepared. */
const EEN_OPDRACHT = /^\s*(?:select|with|insert|update|delete)\b[^;]*$/i;

const namen = new Map<string, string | undefined>();

const BEGIN = 'START TRANSACTION';

/**
 * A connection that remembers statements while `onthoudt` is set: each is parsed, rewritten for row-level
 * security and planned once, under a name that follows from its text. What is asked in one go travels in one go, and is
 * answered in order: the start of a transaction does not wait for an answer of its own.
 */
export class Lijn extends pg.Client {
  onthoudt = false;
  private verzamelt = false;

  // node-postgres can be called in many ways; TypeORM does so with a text and an array.
  override query(...vraag: unknown[]): never {
    this.verzamel();
    const doe = super.query.bind(this) as (...vraag: unknown[]) => never;
    const [text, values] = vraag;
    if (text === BEGIN) return begonnen(doe(...vraag)) as never;
    const name = this.onthoudt && (values === undefined || Array.isArray(values)) ? naamVan(text) : undefined;
    return name === undefined ? doe(...vraag) : doe({ name, text, values: values ?? [] });
  }

  /** The plain way to ask. */
  vraag(opdracht: string, waarden?: readonly unknown[]): Promise<pg.QueryResult<object>> {
    return this.query(opdracht, waarden);
  }

  /** Under a name of its own. */
  vraagOnder(name: string, text: string, waarden: readonly unknown[]): Promise<pg.QueryResult<object>> {
    return this.query({ name, text, values: [...waarden] });
  }

  /** The same, with one plan whatever the values are. It is chosen for this statement alone, in the same journey. */
  async vraagVast(name: string, text: string, waarden: readonly unknown[]): Promise<pg.QueryResult<object>> {
    // Then that holds for all of the transaction already.
    if (this.onthoudt) return this.vraagOnder(name, text, waarden);
    const stappen = [
      this.vraag('set local plan_cache_mode = force_generic_plan'),
      this.vraagOnder(name, text, waarden),
      this.vraag('set local plan_cache_mode = auto'),
    ] as const;
    await Promise.allSettled(stappen);
    const [, antwoord] = await Promise.all(stappen);
    return antwoord;
  }

  private verzamel(): void {
    if (this.verzamelt) return;
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    this.verzamelt = true;
    stream.cork();
    process.nextTick(() => {
      this.verzamelt = false;
      stream.uncork();
    });
  }
}

// Whatever kept it from beginning keeps what is asked next from being done too.
function begonnen(antwoord: Promise<unknown>): Promise<object> {
  antwoord.catch(() => undefined);
  return Promise.resolve({ command: 'START', rowCount: null, rows: [] });
}

function naamVan(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  if (!namen.has(text) && namen.size < MAXIMUM) namen.set(text, geefNaam(text));
  return namen.get(text);
}

function geefNaam(text: string): string | undefined {
  if (!EEN_OPDRACHT.test(text) || ALLE_KOLOMMEN.test(text)) return undefined;
  return `o_${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
}
