import { Inject, Injectable } from '@nestjs/common';
import { Database, DatabaseOnbereikbaar, MATCHER } from '@estafette/persistence';
import type { Bewaaktsoort } from './dossier.js';
import { Herberekening } from './herberekening.js';

/** As many as a bundle has at most: those of a transaction are locked until it ends. */
const PER_TRANSACTIE = 100;

/** Recomputes many, some in each transaction. One that cannot be done keeps nobody else from their terms. */
@Injectable()
export class Reeks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Herberekening) private readonly herberekening: Herberekening,
  ) {}

  /** Fails with what went wrong first, when all that could be done is done. */
  async herbereken(soort: Bewaaktsoort, ids: readonly string[], stop: AbortSignal): Promise<void> {
    const mislukt: unknown[] = [];
    for (let vanaf = 0; vanaf < ids.length && !stop.aborted; vanaf += PER_TRANSACTIE) {
      mislukt.push(...(await this.deel(soort, ids.slice(vanaf, vanaf + PER_TRANSACTIE))));
    }
    if (mislukt.length > 0) throw mislukt[0];
  }

  /** All at once, or when that fails one by one. Gives what went wrong then. */
  private async deel(soort: Bewaaktsoort, ids: readonly string[]): Promise<unknown[]> {
    if (!(await this.storingVan(soort, ids))) return [];
    const storingen: unknown[] = [];
    for (const id of ids) storingen.push(await this.storingVan(soort, [id]));
    return storingen.filter((storing) => storing !== undefined);
  }

  private async storingVan(soort: Bewaaktsoort, ids: readonly string[]): Promise<unknown> {
    try {
      await this.database.inTransactie(MATCHER, 'bewaking', (em) => this.herberekening.herbereken(em, soort, ids));
      return undefined;
    } catch (storing) {
      // A database that is away says nothing about any of them.
      if (storing instanceof DatabaseOnbereikbaar) throw storing;
      return storing;
    }
  }
}
