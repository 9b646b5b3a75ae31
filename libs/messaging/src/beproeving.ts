import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';

/** After this many times that a worker died with it, a job is proved alone; when that kills once more, it is the job. */
const GRENS = 3;

/** What a job carries while it is proved: how often it had been interrupted when that began. */
interface InProef {
  readonly proef?: number;
}

/**
 * Finds out which job kills its worker. Those that were only in its company are proved too, one after the other, and get
 * done: one that fails its proof is told from those that waited for theirs by a mark in the store of the queue.
 */
@Injectable()
export class Beproeving {
  private laatste: Promise<unknown> = Promise.resolve();

  /** Whether this job died in its proof: then its work must not be tried again. */
  isGezakt({ data, stalledCounter }: Job<InProef>): boolean {
    return data.proef !== undefined && stalledCounter > data.proef;
  }

  /** Does the work of a job: at once, or of one that was interrupted often when no other of that kind is at it here. */
  doe(job: Job<InProef>, werk: () => Promise<void>): Promise<void> {
    if (job.stalledCounter < GRENS) return werk();
    const beurt = this.laatste.then(async () => {
      await job.updateData({ ...job.data, proef: job.stalledCounter });
      await werk();
    });
    this.laatste = beurt.catch(() => undefined);
    return beurt;
  }
}
