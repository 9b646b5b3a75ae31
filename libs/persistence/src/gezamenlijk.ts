import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';

/** Asks all of these in the transaction of `em`, and gives the answer to each in the same order. */
type Vraag<V, A> = (em: EntityManager, gevraagd: readonly V[]) => Promise<readonly A[]>;

/**
 * What parts of one transaction ask side by side is asked in one statement: of a transaction with one part that is its own
 * question, as ever. What a statement costs is mostly the statement, not its rows.
 */
export function gezamenlijk<V, A = void>(vraag: Vraag<V, A>): (em: EntityManager, een: V) => Promise<A> {
  const perTransactie = new WeakMap<EntityManager, DataLoader<V, A>>();
  return async (em, een) => {
    // Nothing is remembered: what was asked before may have changed since, also by this transaction itself.
    const vragen = perTransactie.get(em) ?? new DataLoader<V, A>((gevraagd) => vraag(em, gevraagd), { cache: false });
    perTransactie.set(em, vragen);
    return vragen.load(een);
  };
}

/** The same for what is written, and gives nothing. */
export function gezamenlijkGedaan<V>(
  doe: (em: EntityManager, alle: readonly V[]) => Promise<void>,
): (em: EntityManager, een: V) => Promise<void> {
  return gezamenlijk<V>(async (em, alle) => {
    await doe(em, alle);
    return alle.map(() => undefined);
  });
}

/** So long a question waits for the answer that is under way, to go with others; never for one that is slow. */
const GEDULD_MS = 50;

/**
 * The same for what is asked in transactions of its own: what is asked while an answer is under way is asked with the next.
 * Each answer is of after its question.
 */
export function verzameld<V, A>(vraag: (gevraagd: readonly V[]) => Promise<readonly A[]>): (een: V) => Promise<A> {
  let onderweg: Promise<unknown> = Promise.resolve();
  const stuur = (gevraagd: readonly V[]): Promise<readonly A[]> => {
    const antwoord = vraag(gevraagd);
    onderweg = antwoord.catch(() => undefined);
    return antwoord;
  };
  const wacht = (ga: () => void): void => void hoogstens(GEDULD_MS, onderweg).then(ga);
  const vragen = new DataLoader<V, A>(stuur, { cache: false, batchScheduleFn: wacht });
  return (een) => vragen.load(een);
}

function hoogstens(ms: number, werk: Promise<unknown>): Promise<unknown> {
  let wekker: NodeJS.Timeout | undefined;
  const genoeg = new Promise((klaar) => (wekker = setTimeout(klaar, ms)));
  return Promise.race([werk, genoeg]).finally(() => clearTimeout(wekker));
}

/** The rows of an answer at the place of the question that each belongs to: `nr` counts from one, as SQL does. */
export function opPlaats<R extends { readonly nr: number }>(aantal: number, rijen: readonly R[]): R[][] {
  const plaatsen: R[][] = Array.from({ length: aantal }, () => []);
  for (const rij of rijen) plaatsen[rij.nr - 1]!.push(rij);
  return plaatsen;
}
