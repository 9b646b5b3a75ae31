import { Weigering } from './weigering.js';

/**
 * What these give, that were begun side by side. Of several refusals the first of the list counts, whichever was found
 * first: who sends the same again hears the same again.
 */
export async function samen<T extends readonly unknown[]>(
  ...delen: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  // Fails with what went wrong first: what the database says after that is only that the transaction has failed.
  const alle = Promise.all(delen);
  // Nobody listens to it until all have ended: a rejection before that would end the process.
  alle.catch(() => undefined);
  for (const uitkomst of await Promise.allSettled(delen)) {
    if (uitkomst.status === 'rejected' && uitkomst.reason instanceof Weigering) throw uitkomst.reason;
  }
  return alle;
}
