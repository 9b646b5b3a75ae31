import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Logboek } from '@estafette/proces';
import { Verslagen } from './verslagen.js';

const EERST_NA_MS = 60_000;
const ELKE_MS = 3_600_000;

/** Looks every hour for who has no report of last month yet. The table decides, so it does not matter which hub looks. */
@Injectable()
export class Maandronde implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private gestopt = false;
  private bezig: Promise<void> = Promise.resolve();
  private wekker: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Verslagen) private readonly verslagen: Verslagen,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  onApplicationBootstrap(): void {
    this.plan(EERST_NA_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    clearTimeout(this.wekker);
    await this.bezig;
  }

  private plan(naMs: number): void {
    if (this.gestopt) return;
    this.wekker = setTimeout(() => (this.bezig = this.kijk().finally(() => this.plan(ELKE_MS))), naMs);
  }

  private async kijk(): Promise<void> {
    try {
      for (const partner of await this.verslagen.maandelijks()) {
        this.logboek.regel({ stap: 'datakwaliteit.gerapporteerd', partner });
      }
    } catch (oorzaak) {
      // Who was not reached is without a report still at the next round.
      this.logboek.storing({ stap: 'datakwaliteit.maandronde' }, oorzaak);
    }
  }
}
