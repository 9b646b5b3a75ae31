import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Klok } from '@estafette/tijd';
import { Buitenvragen } from './buitenvragen.js';

const ELKE_MS = 3_600_000;

/** Lets go of what came from outside when its term is over, also when nobody asks for it. */
@Injectable()
export class Opruimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private wekker: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Buitenvragen) private readonly buitenvragen: Buitenvragen,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  onApplicationBootstrap(): void {
    this.wekker = setInterval(() => {
      this.ruimOp().catch((oorzaak: unknown) => this.logboek.storing({ stap: 'vum.opruimen' }, oorzaak));
    }, ELKE_MS);
    this.wekker.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.wekker);
  }

  ruimOp(): Promise<void> {
    return this.database.inTransactie(HUB, 'wachtrij', (em) => this.buitenvragen.ruimOp(em, this.klok.nu()));
  }
}
