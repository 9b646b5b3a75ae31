import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Cijfer } from './cijfers.js';
import type { Feit } from './onderwerpen.js';

/** Counts beside the hub: seconds of work over years of a region, during which berichten keep coming in. */
export async function rekenUit(feiten: readonly Feit[], teltOp: boolean): Promise<readonly Cijfer[]> {
  const rekenaar = new Worker(new URL('./rekenaar.thread.js', import.meta.url), { workerData: { feiten, teltOp } });
  const [uitkomst] = (await once(rekenaar, 'message')) as [readonly Cijfer[]];
  return uitkomst;
}
