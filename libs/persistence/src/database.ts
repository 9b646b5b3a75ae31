import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import type { Lijn } from './lijn.js';
import { alsTraceparent, huidigSpoor, inSpoor, type Spoor } from './spoor.js';
import { alsOnbereikbaar, isHerhaalbaar } from './storing.js';
import type { Doel, Wie } from './wie.js';

/** How often a transaction that lost to another one (deadlock, serialisation) is tried in all. */
const POGINGEN = 3;

/**
 * Purposes of work that is the same for every bericht or request: its statements are planned once per connection, and by
 * index, since the plan must also be right when the table has grown.
 */
const HERHAALD: ReadonlySet<Doel> = new Set([
  'aanmelding',
  'berichtverwerking',
  'bezorging',
  'bewaking',
  'signalering',
  'verantwoording',
]);

const CONTEXT = `
  select set_config('estafette.wie', $1, true), set_config('estafette.partner', $2, true),
         set_config('estafette.medewerker', $3, true), set_config('estafette.doel', $4, true),
         set_config('estafette.spoor', $5, true), set_config('estafette.werk', $6, true),
         set_config('estafette.voor', $7, true), set_config('plan_cache_mode', $8, true),
         set_config('enable_seqscan', $9, true)`;

const naCommitPerTransactie = new WeakMap<EntityManager, (() => void)[]>();
const doelPerTransactie = new WeakMap<EntityManager, Doel>();
const lijnPerTransactie = new WeakMap<EntityManager, () => Lijn>();
/** What a transaction does for another purpose now, and whether that is who asks. */
const deelPerTransactie = new WeakMap<EntityManager, symbol | undefined>();
const binnenDeel = new AsyncLocalStorage<symbol>();

/**
 * The one door to the database. Whoever asks says on whose behalf (`wie`) and what for (`doel`); row-level security
 * sees both, for as long as the transaction lasts.
 */
export class Database {
  constructor(private readonly bron: DataSource) {}

  /** Runs `werk` in one transaction. May run it again when it lost to a concurrent one, so it must not do anything else. */
  inTransactie<T>(wie: Wie, doel: Doel, werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return herhaald(() => this.eenTransactie(wie, doel, werk));
  }

  /**
   * One statement in a transaction of its own, in one journey to the database: it is prepared, and ended before the answer
   * is here. Gives rows.
   */
  vraag<R extends object>(wie: Wie, doel: Doel, opdracht: string, waarden: readonly unknown[]): Promise<R[]> {
    return herhaald(() => this.eenVraag<R>(wie, doel, opdracht, waarden));
  }

  private async eenVraag<R extends object>(
    wie: Wie,
    doel: Doel,
    opdracht: string,
    waarden: readonly unknown[],
  ): Promise<R[]> {
    const spoor = huidigSpoor();
    const verbinding = this.bron.createQueryRunner();
    try {
      const lijn = (await verbinding.connect()) as Lijn;
      const begin = lijn.vraag('START TRANSACTION');
      const context = zetContext(lijn, wie, doel, spoor);
      lijn.onthoudt = true;
      // After a statement that failed, a commit is a rollback.
      const stappen = [begin, context, lijn.vraag(opdracht, waarden), lijn.vraag('COMMIT')] as const;
      await Promise.allSettled(stappen);
      const [, , { rows }] = await Promise.all(stappen);
      return rows as R[];
    } finally {
      await verbinding.release();
    }
  }

  private async eenTransactie<T>(wie: Wie, doel: Doel, werk: (em: EntityManager) => Promise<T>): Promise<T> {
    const naCommit: (() => void)[] = [];
    const spoor = huidigSpoor();
    const uitkomst = await this.bron.transaction(async (em) => {
      naCommitPerTransactie.set(em, naCommit);
      doelPerTransactie.set(em, doel);
      const lijn = (await em.queryRunner!.connect()) as Lijn;
      // Not waited for: what follows is done after it on the same connection, or not at all.
      const context = zetContext(lijn, wie, doel, spoor);
      let voorbij = false;
      lijnPerTransactie.set(em, () => totEinde(lijn, voorbij));
      em.query = direct(em);
      try {
        const [uitkomst] = await Promise.all([werk(em), context]);
        return uitkomst;
      } finally {
        voorbij = true;
      }
    });
    naCommit.forEach((werkNaCommit) => werkNaCommit());
    return uitkomst;
  }
}

async function herhaald<T>(werk: () => Promise<T>): Promise<T> {
  for (let poging = 1; ; poging++) {
    try {
      return await werk();
    } catch (oorzaak) {
      if (poging < POGINGEN && isHerhaalbaar(oorzaak)) continue;
      throw alsOnbereikbaar(oorzaak);
    }
  }
}

/** Afterwards the connection remembers what is asked for a purpose that is repeated. */
function zetContext(lijn: Lijn, wie: Wie, doel: Doel, spoor: Spoor): Promise<unknown> {
  const { partnerId = '', medewerkerId = '' } = wie.soort === 'partner' ? wie : {};
  const [plan, overAlles] = HERHAALD.has(doel) ? ['force_generic_plan', 'off'] : ['auto', 'on'];
  lijn.onthoudt = true;
  const gezet = lijn.vraag(CONTEXT, [
    wie.soort,
    partnerId,
    medewerkerId,
    doel,
    alsTraceparent(spoor),
    spoor.naam,
    spoor.partnerId ?? partnerId,
    plan,
    overAlles,
  ]);
  lijn.onthoudt = HERHAALD.has(doel);
  return gezet;
}

/**
 * Asks the connection itself, where TypeORM tells its listeners before and after: we have none. Gives rows; of an update or
 * delete rows and how many.
 */
function direct(em: EntityManager): EntityManager['query'] {
  return async <T>(opdracht: string, waarden?: unknown): Promise<T> => {
    const { command, rows, rowCount } = await lijnVan(em).vraag(opdracht, waarden as unknown[]);
    return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as T;
  };
}

// Of work that is done side by side the rest still goes on when a part of it has failed.
function totEinde(lijn: Lijn, voorbij: boolean): Lijn {
  if (voorbij) throw new Error('A transaction was used after its end.');
  return lijn;
}

/** The connection of this transaction, as long as it lasts. Not beside work that is done in it for another purpose. */
export function lijnVan(em: EntityManager): Lijn {
  const lijn = lijnPerTransactie.get(em);
  if (!lijn) throw new Error('lijnVan was called outside inTransactie.');
  const deel = deelPerTransactie.get(em);
  if (deel && binnenDeel.getStore() !== deel) {
    throw new Error('A transaction was used beside work for another purpose: it would be done for that purpose too.');
  }
  return lijn();
}

/** Something to do once this transaction has been committed; never when it is rolled back. */
export function naCommit(em: EntityManager, werk: () => void): void {
  const lijst = naCommitPerTransactie.get(em);
  if (!lijst) throw new Error('naCommit was called outside inTransactie.');
  lijst.push(werk);
}

/**
 * Does `werk` for another purpose than the rest of its transaction: what only that purpose opens is closed again
 * afterwards. Whatever asks something beside it meanwhile is refused.
 */
export async function voorDoel<T>(em: EntityManager, doel: Doel, werk: () => Promise<T>): Promise<T> {
  const eerder = doelPerTransactie.get(em);
  if (eerder === undefined) throw new Error('voorDoel was called outside inTransactie.');
  lijnVan(em);
  if (eerder === doel) return werk();
  const [deel, eromheen] = [Symbol(doel), deelPerTransactie.get(em)];
  const gezet = zetDoel(em, doel);
  deelPerTransactie.set(em, deel);
  try {
    await gezet;
    return await binnenDeel.run(deel, werk);
  } finally {
    deelPerTransactie.set(em, eromheen);
    // In a transaction that has failed nothing can be set any more; nothing can be read in it either.
    await zetDoel(em, eerder).catch(() => undefined);
  }
}

/** Does `werk`, a part of this transaction, as a piece of work of its own: what it writes down belongs to that trace. */
export async function inSpoorVan<T>(em: EntityManager, spoor: Spoor, werk: () => Promise<T>): Promise<T> {
  await em.query(`select set_config('estafette.spoor', $1, true), set_config('estafette.werk', $2, true)`, [
    alsTraceparent(spoor),
    spoor.naam,
  ]);
  return inSpoor(spoor, werk);
}

async function zetDoel(em: EntityManager, doel: Doel): Promise<void> {
  doelPerTransactie.set(em, doel);
  await em.query(`select set_config('estafette.doel', $1, true)`, [doel]);
}
