import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { DiscoveryService, Reflector } from '@nestjs/core';
import { Queue, Worker, type Job } from 'bullmq';
import type { Backend } from './backend.js';
import type { Stoormelder } from './outbox.js';
import { RONDE, type Ronde, type Roostertempo } from './ronde.js';
import { WERKER } from './verwerker.js';
import type { Schema } from './wachtrijen.js';

/** Rounds of different kinds go on side by side. */
const GELIJKTIJDIG = 10;

/** How long a round may be overdue before its schedule counts as lost; a new one in its place does no harm. */
const GEDULD_MS = 5_000;

/** Rounds stand still when their queue is emptied; this is how often that is looked at. */
const KIJK_NA_MS = 3_000;

/**
 * Lets rounds come back, with a job scheduler of BullMQ for each: of all processes together one does a round. Whatever
 * happens to the store of the queues, `herstel` puts back what is gone from it.
 */
export class Rooster implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly queue: Queue;
  private readonly einde = new AbortController();
  private readonly bezig = new Map<string, Promise<void>>();
  private rondes: ReadonlyMap<string, Ronde> = new Map();
  private worker: Worker | undefined;
  private wekker: NodeJS.Timeout | undefined;
  private herstelling: Promise<void> = Promise.resolve();

  constructor(
    private readonly schema: Schema,
    private readonly backend: Backend,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly meldStoring: Stoormelder,
    private readonly tempo: Roostertempo,
  ) {
    this.queue = new Queue(this.naam, { connection: backend.vulconnection });
    this.queue.on('error', (oorzaak) => this.meldStoring(this.naam, oorzaak));
  }

  onApplicationBootstrap(): void {
    this.rondes = this.gemerkt();
    this.worker = new Worker(this.naam, (job) => this.doe(job), {
      ...WERKER,
      connection: this.backend.connection,
      concurrency: GELIJKTIJDIG,
    });
    this.worker.on('error', (oorzaak) => this.meldStoring(this.naam, oorzaak));
    this.kijkNa(true);
  }

  /** Rounds under way end first: what they use is closed after this. */
  async beforeApplicationShutdown(): Promise<void> {
    this.einde.abort();
    clearTimeout(this.wekker);
    await this.herstelling;
    await this.worker?.close();
    await this.queue.close();
  }

  // A timer, and the only one: it must not live in the queue that it puts right.
  private kijkNa(eersteKeer: boolean): void {
    if (this.einde.signal.aborted) return;
    this.herstelling = this.herstel(eersteKeer)
      .then(() => true)
      .catch((oorzaak: unknown) => {
        this.meldStoring(this.naam, oorzaak);
        return !eersteKeer;
      })
      .then((gelukt) => {
        if (this.einde.signal.aborted) return;
        this.wekker = setTimeout(() => this.kijkNa(!gelukt), KIJK_NA_MS);
      });
  }

  /**
   * Schedules the rounds that are missing or stand still. An upsert of one that runs would start its pause anew, and
   * many processes that do so together have stopped schedules for good (BullMQ #3262, #3381): what runs is left alone.
   */
  private async herstel(eersteKeer: boolean): Promise<void> {
    const gepland = new Map((await this.queue.getJobSchedulers()).map((s) => [s.key, s]));
    // eslint-disable-next-line no-restricted-syntax -- BullMQ plans by the time of the machine
    const nu = Date.now();
    for (const [naam, ronde] of this.rondes) {
      const { every, next } = gepland.get(naam) ?? {};
      const loopt = next !== undefined && next > nu - GEDULD_MS;
      // Only who starts: of two processes with other ideas the last one to start is right.
      const verzet = eersteKeer && every !== this.elkeMs(ronde);
      if (!loopt || verzet) await this.plan(naam, ronde, nu, gepland.has(naam));
    }
    if (eersteKeer) await this.vergeet([...gepland.keys()].filter((naam) => !this.rondes.has(naam)));
  }

  private async plan(naam: string, ronde: Ronde, nu: number, stondEr: boolean): Promise<void> {
    if (stondEr) await this.queue.removeJobScheduler(naam);
    const { eerstNaMs } = ronde;
    const wanneer = { every: this.elkeMs(ronde), ...(eerstNaMs ? { startDate: nu + eerstNaMs } : {}) };
    const opties = { removeOnComplete: true, removeOnFail: true };
    await this.queue.upsertJobScheduler(naam, wanneer, { name: naam, opts: opties });
  }

  /** Rounds of an older release. One that still runs puts them back; then the next who starts takes them away. */
  private async vergeet(namen: readonly string[]): Promise<void> {
    for (const naam of namen) await this.queue.removeJobScheduler(naam);
  }

  private async doe({ name }: Job): Promise<void> {
    const ronde = this.rondes.get(name);
    // Of another release; or it still goes on here, and sees what is new.
    if (!ronde || this.bezig.has(name)) return;
    const beurt = ronde.doe(this.einde.signal).catch((oorzaak: unknown) => this.meldStoring(name, oorzaak));
    this.bezig.set(name, beurt);
    await beurt;
    this.bezig.delete(name);
  }

  private elkeMs({ elkeMs, vlugMs }: Ronde): number {
    return this.tempo === 'vlug' ? (vlugMs ?? elkeMs) : elkeMs;
  }

  private gemerkt(): ReadonlyMap<string, Ronde> {
    const rondes = new Map<string, Ronde>();
    for (const { instance } of this.discovery.getProviders()) {
      const soort = (instance as object | undefined)?.constructor;
      const naam = soort && this.reflector.get<string | undefined>(RONDE, soort);
      if (naam === undefined) continue;
      if (rondes.has(naam)) throw new Error(`Two rounds are called ${naam}.`);
      rondes.set(naam, instance as Ronde);
    }
    return rondes;
  }

  private get naam(): string {
    return `rooster-${this.schema}`;
  }
}
