import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Outbox, type Stoormelder } from './outbox.js';
import { STOORMELDER } from './tokens.js';

const ELKE_MS = 2_000;
/** So many times it is left out while this process knows of no work: what others left behind can wait so long. */
const OVERSLAAN = 4;

/**
 * Sweeps the outbox for as long as the process lives. With a timer of its own and not on the rooster: it refills the
 * queues when their store is empty, so it cannot wait for a job in one.
 */
@Injectable()
export class Veger implements OnApplicationBootstrap, OnModuleDestroy {
  private gestopt = false;
  private overgeslagen = OVERSLAAN;
  private ronde: Promise<void> = Promise.resolve();
  private wekker: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(STOORMELDER) private readonly meldStoring: Stoormelder,
  ) {}

  onApplicationBootstrap(): void {
    this.plan();
  }

  // Before anything that a round uses is closed: one that was under way then never ended.
  async onModuleDestroy(): Promise<void> {
    this.gestopt = true;
    clearTimeout(this.wekker);
    await this.ronde;
  }

  private plan(): void {
    if (this.gestopt) return;
    this.wekker = setTimeout(() => (this.ronde = this.veeg().finally(() => this.plan())), ELKE_MS);
  }

  private async veeg(): Promise<void> {
    if (!this.outbox.heeftWerk && this.overgeslagen < OVERSLAAN) return void this.overgeslagen++;
    this.overgeslagen = OVERSLAAN;
    try {
      await this.outbox.veeg();
      this.overgeslagen = 0;
    } catch (oorzaak) {
      // A database that is away now is back at one of the next rounds; what is overdue stays overdue until then.
      this.meldStoring('veger', oorzaak);
    }
  }
}
