import type { Queue } from 'bullmq';
import type { Wachtrij } from './wachtrijen.js';

/** How many jobs of a queue are in each of these states. */
export interface Wachtrijstand {
  readonly wachtrij: Wachtrij;
  readonly aantallen: Readonly<Record<(typeof STANDEN)[number], number>>;
}

const STANDEN = ['waiting', 'active', 'delayed', 'failed'] as const;

/** How full the queues are. What waits in the outbox is not in them yet. */
export class Wachtrijstanden {
  constructor(private readonly queues: readonly Queue[]) {}

  /** Throws when the store of the queues is away. */
  stand(): Promise<Wachtrijstand[]> {
    return Promise.all(
      this.queues.map(async (queue) => ({
        wachtrij: queue.name as Wachtrij,
        aantallen: (await queue.getJobCounts(...STANDEN)) as Wachtrijstand['aantallen'],
      })),
    );
  }
}
