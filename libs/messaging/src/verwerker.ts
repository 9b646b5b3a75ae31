import { Inject } from '@nestjs/common';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import {
  Database,
  DatabaseOnbereikbaar,
  inSpoor,
  inSpoorVan,
  nieuwSpoor,
  type Doel,
  type EntityManager,
  type Wie,
} from '@estafette/persistence';
import type { Job } from 'bullmq';
import { Beproeving } from './beproeving.js';
import { leesOpdracht, leesOpdrachten, type Opdracht } from './opdracht.js';
import type { Stoormelder } from './outbox.js';
import { STOORMELDER } from './tokens.js';
import { wachtrijen, type Outboxrij, type Schema, type Wachtrij, type Wekrij } from './wachtrijen.js';

/**
 * A worker that dies is noticed within 10 s. Being interrupted need not be the fault of the job, however often it happens:
 * that is found out (`Beproeving`), where BullMQ would give up after the first time. After an outage of the queue's store it looks again within seconds; by itself
 * it would wait 15.
 */
export const WERKER = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 100,
  runRetryDelay: 1_000,
  drainDelay: 2,
};

/** Marks the class that does the work of a queue. */
export function Verwerkt(wachtrij: Wachtrij): ClassDecorator {
  return Processor(wachtrij, { ...WERKER, concurrency: wachtrijen[wachtrij].gelijktijdig }) as ClassDecorator;
}

/** Tells what went wrong in a queue. */
abstract class Werker extends WorkerHost {
  @Inject(STOORMELDER) protected readonly meldStoring: Stoormelder;

  protected abstract readonly wachtrij: Wachtrij;

  @OnWorkerEvent('failed')
  onFailed(_job: Job | undefined, oorzaak: Error): void {
    this.meldStoring(this.wachtrij, oorzaak);
  }

  @OnWorkerEvent('error')
  onError(oorzaak: Error): void {
    this.meldStoring(this.wachtrij, oorzaak);
  }
}

/** Does what is due in a table, whenever it is woken. Two may be at it at once: the table keeps them apart. */
export abstract class Gewekt extends Werker {
  protected abstract override readonly wachtrij: Wekrij;

  protected abstract doe(opdracht: Opdracht): Promise<void>;

  override async process(job: Job): Promise<void> {
    // What comes from here on may be missed by this round, so it must be able to wake another.
    await job.removeDeduplicationKey();
    const opdracht = leesOpdracht(job.data);
    await inSpoor(nieuwSpoor(`wachtrij ${this.wachtrij}`, opdracht.spoor), () => this.doe(opdracht));
  }
}

/**
 * Does each opdracht once: the inbox row and everything that `verwerk` writes are one transaction, so a job that
 * comes twice finds that it is done. One that kills its worker again and again is set aside, and done when somebody asks.
 */
export abstract class Verwerker extends Werker {
  @Inject(Database) protected readonly database: Database;
  @Inject(Beproeving) private readonly beproeving: Beproeving;

  protected abstract override readonly wachtrij: Outboxrij;
  protected abstract readonly wie: Wie;
  protected abstract readonly doel: Doel;

  protected abstract verwerk(opdracht: Opdracht, em: EntityManager): Promise<void>;

  override async process(job: Job): Promise<void> {
    const opdrachten = leesOpdrachten(job.data);
    if (opdrachten.length > 1) return this.doeBundel(job, opdrachten);
    const opdracht = opdrachten[0]!;
    await inSpoor(this.spoorVan(opdracht), async () => {
      if (this.beproeving.isGezakt(job)) return this.zetApart(opdracht, job.stalledCounter);
      await this.beproeving.doe(job, () => this.doeEenKeer(opdracht));
    });
  }

  /**
   * All in one transaction; when that fails, each in its own, and what fails then is for the sweeper. So is a bundle that
   * killed who did it: its parts come back one by one, and are judged so.
   */
  private async doeBundel(job: Job, opdrachten: readonly Opdracht[]): Promise<void> {
    if (job.stalledCounter > 0) return;
    try {
      await this.doeSamen(opdrachten);
    } catch (oorzaak) {
      if (oorzaak instanceof DatabaseOnbereikbaar) throw oorzaak;
      for (const opdracht of opdrachten) {
        await inSpoor(this.spoorVan(opdracht), () => this.doeEenKeer(opdracht)).catch((fout: unknown) =>
          this.meldStoring(this.wachtrij, fout),
        );
      }
    }
  }

  private async doeSamen(opdrachten: readonly Opdracht[]): Promise<void> {
    await this.database.inTransactie(this.wie, this.doel, async (em) => {
      const nieuw = new Set(
        await this.neemNieuwe(
          opdrachten.map(({ id }) => id),
          em,
        ),
      );
      // The same about the same is done once: what was asked first is known by now too.
      const laatste = new Map(opdrachten.filter((o) => nieuw.has(o.id)).map((o) => [JSON.stringify(o.ids), o]));
      // In one order, so that two bundles about the same cannot wait for each other.
      const inVolgorde = [...laatste].sort(([een], [ander]) => (een < ander ? -1 : 1));
      for (const [, opdracht] of inVolgorde) {
        await inSpoorVan(em, this.spoorVan(opdracht), () => this.verwerk(opdracht, em));
      }
    });
  }

  private spoorVan({ spoor }: Opdracht): ReturnType<typeof nieuwSpoor> {
    return nieuwSpoor(`wachtrij ${this.wachtrij}`, spoor);
  }

  private doeEenKeer(opdracht: Opdracht): Promise<void> {
    return this.database.inTransactie(this.wie, this.doel, async (em) => {
      const [nieuw] = await this.neemNieuwe([opdracht.id], em);
      if (nieuw) await this.verwerk(opdracht, em);
    });
  }

  /** Those of these that were not done yet; from now on they are. */
  private async neemNieuwe(ids: readonly string[], em: EntityManager): Promise<string[]> {
    const gezet = await em.query<{ outbox_id: string }[]>(
      `insert into ${this.schema}.inbox (outbox_id)
       select o from unnest($1::uuid[]) as o
        where not exists (select 1 from ${this.schema}.apart_werk a where a.outbox_id = o) order by o
       on conflict do nothing returning outbox_id`,
      [ids],
    );
    return gezet.map((g) => g.outbox_id);
  }

  private async zetApart({ id, ids, spoor }: Opdracht, keer: number): Promise<void> {
    const reden = `Het systeem viel ${keer} keer uit tijdens dit werk, de laatste keer toen het als enige werd geprobeerd.`;
    await this.database.inTransactie(this.wie, this.doel, (em) =>
      em.query(
        `insert into ${this.schema}.apart_werk (outbox_id, wachtrij, ids, spoor, uitval, reden)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [id, this.wachtrij, ids, spoor ?? null, keer, reden],
      ),
    );
    this.meldStoring(this.wachtrij, new Error(`Job ${id} killed its worker ${keer} times and was set aside.`));
  }

  private get schema(): Schema {
    return wachtrijen[this.wachtrij].door;
  }
}
