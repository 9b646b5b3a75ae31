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
  type Spoor,
  type Wie,
} from '@estafette/persistence';
import type { Job } from 'bullmq';
import { Beproeving } from './beproeving.js';
import { leesOpdrachten, type Opdracht } from './opdracht.js';
import type { Stoormelder } from './outbox.js';
import { STOORMELDER } from './tokens.js';
import { wachtrijen, type Schema, type Wachtrij } from './wachtrijen.js';

/**
 * A worker that dies is noticed within 10 s. Being interrupted need not be the fault of the job, however often it happens:
 * that is found out (`Beproeving`), where BullMQ would give up after the first time. After an outage of the queue's store it looks again within seconds; by itself
 * it would wait 15. Who has nothing to do hears of new work, and looks by itself only now and then.
 */
export const WERKER = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 100,
  runRetryDelay: 1_000,
  drainDelay: 10,
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

/**
 * Does each opdracht once: the inbox row and everything that `verwerk` writes are one transaction, so a job that
 * comes twice finds that it is done. One that kills its worker again and again, or throws each time that it is tried, is
 * set aside, and done when somebody asks.
 */
export abstract class Verwerker extends Werker {
  @Inject(Database) protected readonly database: Database;
  @Inject(Beproeving) private readonly beproeving: Beproeving;

  protected abstract readonly wie: Wie;
  protected abstract readonly doel: Doel;

  protected abstract verwerk(opdracht: Opdracht, em: EntityManager): Promise<void>;

  /** Does what travelled together, in one transaction. Who can do all of it at once does so here. */
  protected async verwerkAlle(opdrachten: readonly Opdracht[], em: EntityManager): Promise<void> {
    for (const opdracht of opdrachten) await this.namens(opdracht, em, () => this.verwerk(opdracht, em));
  }

  /** Does a part of a shared transaction under the trace of this opdracht. */
  protected namens(opdracht: Opdracht, em: EntityManager, werk: () => Promise<void>): Promise<void> {
    return inSpoorVan(em, this.spoorVan(opdracht), werk);
  }

  override async process(job: Job): Promise<void> {
    try {
      await this.probeer(job);
    } catch (oorzaak) {
      // A database that is away says nothing about the work.
      if (!isLaatstePoging(job) || oorzaak instanceof DatabaseOnbereikbaar) throw oorzaak;
      this.meldStoring(this.wachtrij, oorzaak);
      await this.zetApart({ id: job.id!, ids: {} }, mislukking(job.attemptsMade + 1, oorzaak));
    }
  }

  private async probeer(job: Job): Promise<void> {
    const opdrachten = leesOpdrachten(job.data);
    if (this.beproeving.isGezakt(job)) {
      const schuldig = await this.eersteOngedane(opdrachten);
      if (schuldig) await this.zetApart(schuldig, uitval(job.stalledCounter));
      if (opdrachten.length === 1) return;
    }
    await this.beproeving.doe(job, () => this.doeAlle(job, opdrachten));
  }

  /** One by one after a worker died with them: then it shows which was at hand. */
  private async doeAlle(job: Job, opdrachten: readonly Opdracht[]): Promise<void> {
    if (opdrachten.length === 1) return this.doeInSpoor(opdrachten[0]!);
    if (job.stalledCounter === 0 && (await this.doeSamen(opdrachten))) return;
    const mislukt: { opdracht: Opdracht; oorzaak: unknown }[] = [];
    for (const opdracht of opdrachten) {
      await this.doeInSpoor(opdracht).catch((oorzaak: unknown) => mislukt.push({ opdracht, oorzaak }));
    }
    if (mislukt.length === 0) return;
    const weg = mislukt.find(({ oorzaak }) => oorzaak instanceof DatabaseOnbereikbaar);
    if (weg || !isLaatstePoging(job)) throw (weg ?? mislukt[0]!).oorzaak;
    for (const { opdracht, oorzaak } of mislukt) {
      this.meldStoring(this.wachtrij, oorzaak);
      await this.zetApart(opdracht, mislukking(job.attemptsMade + 1, oorzaak));
    }
  }

  /** All in one transaction; the same about the same once. Gives whether that went well; if not, nothing was done. */
  private async doeSamen(opdrachten: readonly Opdracht[]): Promise<boolean> {
    try {
      await this.database.inTransactie(this.wie, this.doel, async (em) => {
        const ids = opdrachten.map(({ id }) => id);
        const nieuw = new Set(await this.neemNieuwe(ids, em));
        const werk = new Map(opdrachten.filter((o) => nieuw.has(o.id)).map((o) => [JSON.stringify(o.ids), o]));
        // In one order, so that two bundles about the same cannot wait for each other.
        const inVolgorde = [...werk].sort(([een], [ander]) => (een < ander ? -1 : 1));
        await this.verwerkAlle(
          inVolgorde.map(([, opdracht]) => opdracht),
          em,
        );
      });
      return true;
    } catch (oorzaak) {
      if (oorzaak instanceof DatabaseOnbereikbaar) throw oorzaak;
      return false;
    }
  }

  private doeInSpoor(opdracht: Opdracht): Promise<void> {
    return inSpoor(this.spoorVan(opdracht), () => this.doeEenKeer(opdracht));
  }

  private spoorVan({ spoor }: Opdracht): Spoor {
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

  private eersteOngedane(opdrachten: readonly Opdracht[]): Promise<Opdracht | undefined> {
    return this.database.inTransactie(this.wie, this.doel, async (em) => {
      const rijen = await em.query<{ id: string }[]>(
        `select outbox_id as id from ${this.schema}.inbox where outbox_id = any($1)
         union select outbox_id from ${this.schema}.apart_werk where outbox_id = any($1)`,
        [opdrachten.map(({ id }) => id)],
      );
      const klaar = new Set(rijen.map(({ id }) => id));
      return opdrachten.find(({ id }) => !klaar.has(id));
    });
  }

  private async zetApart({ id, ids, spoor }: Opdracht, { keer, reden }: Afloop): Promise<void> {
    await this.database.inTransactie(this.wie, this.doel, (em) =>
      em.query(
        `insert into ${this.schema}.apart_werk (outbox_id, wachtrij, ids, spoor, uitval, reden)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [id, this.wachtrij, ids, spoor ?? null, keer, reden],
      ),
    );
    this.meldStoring(this.wachtrij, new Error(`Job ${id} was set aside after ${keer} times.`));
  }

  private get schema(): Schema {
    return wachtrijen[this.wachtrij].door;
  }
}

/** Why work is set aside. */
interface Afloop {
  readonly keer: number;
  readonly reden: string;
}

function uitval(keer: number): Afloop {
  const reden = `Het systeem viel ${keer} keer uit tijdens dit werk, de laatste keer toen het als enige werd geprobeerd.`;
  return { keer, reden };
}

// A message may hold something of a person.
function mislukking(keer: number, oorzaak: unknown): Afloop {
  const soort = oorzaak instanceof Error ? oorzaak.name : typeof oorzaak;
  return { keer, reden: `Dit werk mislukte ${keer} keer achter elkaar (${soort}).` };
}

function isLaatstePoging({ attemptsMade, opts }: Job): boolean {
  return attemptsMade + 1 >= (opts.attempts ?? 1);
}
