import { Inject, Injectable } from '@nestjs/common';
import { Database, MATCHER } from '@estafette/persistence';
import type { Bewaaktsoort } from './dossier.js';
import { Herberekening } from './herberekening.js';

/** As many as a bundle has at most: those of a transaction are locked until it ends. */
const PER_TRANSACTIE = 100;

/** Recomputes many, some in each transaction. */
@Injectable()
export class Reeks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Herberekening) private readonly herberekening: Herberekening,
  ) {}

  async herbereken(soort: Bewaaktsoort, ids: readonly string[], stop: AbortSignal): Promise<void> {
    for (let vanaf = 0; vanaf < ids.length && !stop.aborted; vanaf += PER_TRANSACTIE) {
      const deel = ids.slice(vanaf, vanaf + PER_TRANSACTIE);
      // One that cannot be done must not keep those that are done before it from their terms.
      await this.samen(soort, deel).catch(() => this.eenVoorEen(soort, deel));
    }
  }

  private async eenVoorEen(soort: Bewaaktsoort, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.samen(soort, [id]);
  }

  private samen(soort: Bewaaktsoort, ids: readonly string[]): Promise<void> {
    return this.database.inTransactie(MATCHER, 'bewaking', (em) => this.herberekening.herbereken(em, soort, ids));
  }
}
