import { Inject, Injectable } from '@nestjs/common';
import { OpRooster, type Ronde } from '@estafette/messaging';
import { Database, MATCHER, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import type { Bewaaktsoort } from './dossier.js';
import { Reeks } from './reeks.js';

const PER_KEER = 500;

/** Recomputes what has a change that was never handled, so that a lost job is never a lost term. */
@Injectable()
abstract class Inhaalslag implements Ronde {
  abstract readonly elkeMs: number;
  protected abstract readonly soort: Bewaaktsoort;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reeks) private readonly reeks: Reeks,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  async doe(stop: AbortSignal): Promise<void> {
    let gemist: readonly string[];
    do {
      gemist = await this.database.inTransactie(MATCHER, 'bewaking', (em) => leesGemiste(em, this.soort));
      await this.reeks.herbereken(this.soort, gemist, stop);
      // Of a postbus every change is found this way.
      const verloren = this.soort === 'inwoner' ? gemist.length : 0;
      if (verloren > 0) this.logboek.regel({ stap: 'bewaking.ingehaald', aantal: verloren });
    } while (gemist.length === PER_KEER && !stop.aborted);
  }
}

/** Of an inwoner the outbox says that something changed, so this only finds what no outbox knew of. */
@OpRooster('bewaking.inhaalslag-inwoner')
export class Inwonerinhaalslag extends Inhaalslag {
  readonly elkeMs = 600_000;
  protected readonly soort = 'inwoner';
}

/** A postbus says nothing when it changes, and there are few of them. */
@OpRooster('bewaking.inhaalslag-postbus')
export class Postbusinhaalslag extends Inhaalslag {
  readonly elkeMs = 10_000;
  readonly vlugMs = 1_000;
  protected readonly soort = 'partner';
}

async function leesGemiste(em: EntityManager, soort: Bewaaktsoort): Promise<string[]> {
  const rijen = await em.query<{ id: string }[]>(
    `select coalesce(v.id, b.id) as id
       from (select id, versie from hub.matcher_bewaakt where soort = $1) v
       full join (select id, versie from matcher.bewaakt where soort = $1${soort === 'inwoner' ? '' : ` and soort <> 'inwoner'`}) b
         on b.id = v.id
      where v.versie is distinct from b.versie limit $2`,
    [soort, PER_KEER],
  );
  return rijen.map(({ id }) => id);
}
