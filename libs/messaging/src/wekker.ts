import { randomUUID } from 'node:crypto';
import type { Queue } from 'bullmq';
import type { Opdracht } from './opdracht.js';
import type { Stoormelder } from './outbox.js';
import type { Wachtrij, Wekrij } from './wachtrijen.js';

/**
 * For so long at most many calls make one job. When the store of the queue goes down with that job, or with what its worker
 * said of it, nothing must wait until the lock of that worker is over.
 */
const SAMEN_MS = 2_000;

/**
 * Wakes who does the work of a table. Many calls about one thing make one job for as long as it has not begun. A call
 * may get lost: the table is the truth, and whoever owns it looks for what is due from time to time.
 */
export class Wekker {
  constructor(
    private readonly queues: ReadonlyMap<Wachtrij, Queue>,
    private readonly meldStoring: Stoormelder,
  ) {}

  /** `id` says about what; `naam` is its name in the ids of the job. To be called after the commit. */
  wek(wachtrij: Wekrij, naam: string, id: string): void {
    const opdracht: Opdracht = { id: randomUUID(), ids: { [naam]: id } };
    this.queues
      .get(wachtrij)!
      .add(wachtrij, opdracht, {
        jobId: opdracht.id,
        deduplication: { id, ttl: SAMEN_MS },
        removeOnComplete: true,
        removeOnFail: true,
      })
      .catch((oorzaak: unknown) => this.meldStoring(wachtrij, oorzaak));
  }
}
