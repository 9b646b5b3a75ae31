import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, MATCHER, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Ritme } from '../ritme.js';
import type { Bewaaktsoort } from './dossier.js';
import { Herberekening } from './herberekening.js';

/**
 * Of an inwoner a job says that something changed, so this is only for a job that got lost; a postbus says nothing, and
 * there are few of them.
 */
const ELKE_MS: Readonly<Record<Bewaaktsoort, number>> = { inwoner: 60_000, partner: 1_000 };
const PER_KEER = 500;

/** Recomputes what has a change that was never handled, so that a lost job is never a lost term. */
@Injectable()
export class Inhaalslag implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly ritmes: readonly Ritme[];
  private gestopt = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Herberekening) private readonly herberekening: Herberekening,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {
    this.ritmes = (['inwoner', 'partner'] as const).map(
      (soort) =>
        new Ritme(
          ELKE_MS[soort],
          () => this.haalIn(soort),
          (oorzaak) => this.logboek.storing({ stap: 'bewaking.inhaalslag' }, oorzaak),
        ),
    );
  }

  onApplicationBootstrap(): void {
    for (const ritme of this.ritmes) ritme.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    await Promise.all(this.ritmes.map((ritme) => ritme.stop()));
  }

  private async haalIn(soort: Bewaaktsoort): Promise<void> {
    let gemist: readonly string[];
    do {
      gemist = await this.inTransactie((em) => leesGemiste(em, soort));
      for (const id of gemist) {
        if (this.gestopt) return;
        await this.inTransactie((em) => this.herberekening.herbereken(em, soort, id));
      }
      // Of a postbus every change is found this way.
      const verloren = soort === 'inwoner' ? gemist.length : 0;
      if (verloren > 0) this.logboek.regel({ stap: 'bewaking.ingehaald', aantal: verloren });
    } while (gemist.length === PER_KEER);
  }

  private inTransactie<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(MATCHER, 'bewaking', werk);
  }
}

async function leesGemiste(em: EntityManager, soort: Bewaaktsoort): Promise<string[]> {
  const rijen = await em.query<{ id: string }[]>(
    `select coalesce(v.id, b.id) as id
       from (select id, versie from hub.matcher_bewaakt where soort = $1) v
       full join (select id, versie from matcher.bewaakt where soort = $1) b on b.id = v.id
      where v.versie is distinct from b.versie limit $2`,
    [soort, PER_KEER],
  );
  return rijen.map(({ id }) => id);
}
