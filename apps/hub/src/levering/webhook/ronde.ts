import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Wekker } from '@estafette/messaging';
import { Logboek } from '@estafette/proces';
import { Herbezorgingen } from '../herbezorging/herbezorgingen.js';
import { Uitval } from '../uitval.js';
import { LEVERINGSPLAN, type Leveringsplan } from './plan.js';
import { Werkvoorraad } from './werkvoorraad.js';

/** Looks from time to time for whom something is due: retries, ended leases and calls that got lost. */
@Injectable()
export class Ronde implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private gestopt = false;
  private bezig: Promise<void> = Promise.resolve();
  private wekker: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Uitval) private readonly uitval: Uitval,
    @Inject(Herbezorgingen) private readonly herbezorgingen: Herbezorgingen,
    @Inject(Werkvoorraad) private readonly werkvoorraad: Werkvoorraad,
    @Inject(Wekker) private readonly drains: Wekker,
    @Inject(LEVERINGSPLAN) private readonly plan: Leveringsplan,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  onApplicationBootstrap(): void {
    this.planVolgende();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    clearTimeout(this.wekker);
    await this.bezig;
  }

  private planVolgende(): void {
    if (this.gestopt) return;
    this.wekker = setTimeout(() => (this.bezig = this.kijk().finally(() => this.planVolgende())), this.plan.rondeMs);
  }

  private async kijk(): Promise<void> {
    try {
      await this.uitval.ruimOp();
      await this.herbezorgingen.stap();
      for (const id of await this.werkvoorraad.partnersAanDeBeurt()) this.drains.wek('levering', 'partnerId', id);
    } catch (oorzaak) {
      // A database that is away now is back at one of the next rounds; what is due stays due until then.
      this.logboek.storing({ stap: 'levering.ronde' }, oorzaak);
    }
  }
}
