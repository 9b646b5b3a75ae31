import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';

const ELKE_MS = 12 * 3_600_000;

/** Sees to it that there is a partition for this month and the next ones. What has none goes into one for the rest. */
@Injectable()
export class Maanden implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private wekker: NodeJS.Timeout | undefined;
  private bezig: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  onApplicationBootstrap(): void {
    this.wekker = setInterval(() => (this.bezig = this.maak()), ELKE_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.wekker);
    await this.bezig;
  }

  private async maak(): Promise<void> {
    try {
      await this.database.inTransactie(HUB, 'inrichting', (em) => em.query(`select logboek.maak_maanden()`));
    } catch (oorzaak) {
      this.logboek.storing({ stap: 'logboek.maanden' }, oorzaak);
    }
  }
}
