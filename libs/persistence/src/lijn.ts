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

/** PostgreSQL: in_failed_sql_transaction. Says only that something before it failed. */
const NA_EEN_FOUT = '25P02';

const BEGIN = 'START TRANSACTION';
const EINDE = new Set<unknown>(['COMMIT', 'ROLLBACK']);

/**
 * A connection that remembers statements while `onthoudt` is set: each is parsed, rewritten for row-level
 * security and planned once, under a name that follows from its text. What is asked in one go travels in one go, and is
 * answered in order: the start of a transaction does not wait for an answer of its own.
 */
export class Lijn extends pg.Client {
  onthoudt = false;
  private verzamelt = false;
  /** Rejected when the transaction of now did not begin; `nietBegonnen` is why, as soon as that is known. */
  private begin: Promise<unknown> = Promise.resolve();
  private nietBegonnen: Error | undefined;
  /** What went wrong last, of what did not go wrong because something before it had. */
  private oorzaak: unknown;

  // node-postgres can be called in many ways; TypeORM does so with a text and an array.
  override query(...vraag: unknown[]): never {
    this.verzamel();
    const doe = super.query.bind(this) as (...vraag: unknown[]) => never;
    const [text, values] = vraag;
    if (text === BEGIN) return this.begonnen(doe(...vraag)) as never;
    if (EINDE.has(text)) this.nietBegonnen = undefined;
    if (this.nietBegonnen) return Promise.reject(this.nietBegonnen) as never;
    const name = this.onthoudt && (values === undefined || Array.isArray(values)) ? naamVan(text) : undefined;
    return this.metOorzaak(name === undefined ? doe(...vraag) : doe({ name, text, values: values ?? [] })) as never;
  }

  /**
   * Of parts that are done side by side, any may be the first to be heard: each tells what went wrong, not that something
   * had. Else what can be repeated, or is to be answered with 503, would look like a fault of ours.
   */
  private metOorzaak(antwoord: unknown): unknown {
    if (!(antwoord instanceof Promise)) return antwoord;
    return antwoord.catch((fout: { code?: unknown }) => {
      if (fout.code === NA_EEN_FOUT) throw this.oorzaak ?? fout;
      this.oorzaak = fout;
      throw fout;
    });
  }

  /** The plain way to ask. Fails when the transaction did not begin: it was asked in none then. */
  async vraag(opdracht: string, waarden?: readonly unknown[]): Promise<pg.QueryResult<object>> {
    const antwoord: Promise<pg.QueryResult<object>> = this.query(opdracht, waarden);
    const [gegeven] = await Promise.all([antwoord, this.begin]);
    return gegeven;
  }

  /** Asks what is remembered, whether or not `onthoudt` is set. */
  vraagVoorbereid(opdracht: string, waarden: readonly unknown[]): Promise<pg.QueryResult<object>> {
    const eerder = this.onthoudt;
    this.onthoudt = true;
    const antwoord = this.vraag(opdracht, waarden);
    this.onthoudt = eerder;
    return antwoord;
  }

  /** The same, with one plan whatever the values are. It is chosen for this statement alone, in the same journey. */
  async vraagVast(opdracht: string, waarden: readonly unknown[]): Promise<pg.QueryResult<object>> {
    // Then that holds for all of the transaction already.
    if (this.onthoudt) return this.vraag(opdracht, waarden);
    const stappen = [
      this.vraag('set local plan_cache_mode = force_generic_plan'),
      this.vraagVoorbereid(opdracht, waarden),
      this.vraag('set local plan_cache_mode = auto'),
    ] as const;
    await Promise.allSettled(stappen);
    const [, antwoord] = await Promise.all(stappen);
    return antwoord;
  }

  // It is not waited for. Whoever asks in it hears that it did not begin.
  private begonnen(antwoord: Promise<unknown>): Promise<object> {
    this.nietBegonnen = undefined;
    this.oorzaak = undefined;
    antwoord.catch((oorzaak: Error) => (this.nietBegonnen = oorzaak));
    this.begin = antwoord;
    return Promise.resolve({ command: 'START', rowCount: null, rows: [] });
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

function naamVan(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  if (!namen.has(text) && namen.size < MAXIMUM) namen.set(text, geefNaam(text));
  return namen.get(text);
}

function geefNaam(text: string): string | undefined {
  if (!EEN_OPDRACHT.test(text) || ALLE_KOLOMMEN.test(text)) return undefined;
  return `o_${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
}
