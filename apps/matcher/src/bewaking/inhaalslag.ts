import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, MATCHER, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Ritme } from '../ritme.js';
import { Herberekening } from './herberekening.js';

const ELKE_MS = 60_000;
const PER_KEER = 500;

/** Recomputes each overdracht of which a change was never handled, so that a lost job is never a lost term. */
@Injectable()
export class Inhaalslag implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly ritme: Ritme;
  private gestopt = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Herberekening) private readonly herberekening: Herberekening,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {
    this.ritme = new Ritme(
      ELKE_MS,
      () => this.haalIn(),
      (oorzaak) => this.logboek.storing({ stap: 'bewaking.inhaalslag' }, oorzaak),
    );
  }

  onApplicationBootstrap(): void {
    this.ritme.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    await this.ritme.stop();
  }

  private async haalIn(): Promise<void> {
    let gemist: readonly string[];
    do {
      gemist = await this.inTransactie((em) => leesGemiste(em));
      for (const id of gemist) {
        if (this.gestopt) return;
        await this.inTransactie((em) => this.herberekening.herbereken(em, id));
      }
      if (gemist.length > 0) this.logboek.regel({ stap: 'bewaking.ingehaald', aantal: gemist.length });
    } while (gemist.length === PER_KEER);
  }

  private inTransactie<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(MATCHER, 'bewaking', werk);
  }
}

async function leesGemiste(em: EntityManager): Promise<string[]> {
  const rijen = await em.query<{ id: string }[]>(
    `select coalesce(o.id, b.overdracht_id) as id
       from hub.matcher_overdracht o full join matcher.bewaakt b on b.overdracht_id = o.id
      where o.versie is distinct from b.versie limit $1`,
    [PER_KEER],
  );
  return rijen.map(({ id }) => id);
}
