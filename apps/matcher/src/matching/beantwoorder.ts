import { Inject } from '@nestjs/common';
import { Outbox, Verwerker, Verwerkt, type Opdracht } from '@estafette/messaging';
import { MATCHER, voorbereid, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Indexlezer } from '../kandidaatindex/index.js';
import type { Vraag } from './antwoord.js';
import { Runs } from './runs.js';

/** The channel on which a waiting hub hears that its question, the content, has been answered. */
const KANAAL = 'antwoord';

/** A question as the hub stored it; `perBericht` when its answer travels as a bericht. */
type GesteldeVraag = Vraag & { readonly perBericht: boolean };

/** Answers stored questions, for candidates and for vacancies. */
@Verwerkt('matching')
export class Beantwoorder extends Verwerker {
  protected readonly wachtrij = 'matching';
  protected readonly wie = MATCHER;
  protected readonly doel = 'matching';

  constructor(
    @Inject(Indexlezer) private readonly lezer: Indexlezer,
    @Inject(Runs) private readonly runs: Runs,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {
    super();
  }

  protected async verwerk({ id, ids }: Opdracht, em: EntityManager): Promise<void> {
    const begin = performance.now();
    const { vraagId } = ids;
    const vraag = await this.leesVraag(em, vraagId);
    if (!vraag) return;
    await this.lezer.weesBij(em);
    const runId = await this.runs.voor(em, vraag, this.lezer.beeld());
    await em.query(
      `with gezet as (insert into matcher.antwoord (vraag_id, run_id) values ($1::text::uuid, $2) on conflict do nothing)
       select pg_notify('${KANAAL}', $1)`,
      [vraagId, runId],
    );
    if (vraag.perBericht) await this.outbox.plaats(em, 'antwoord', { vraagId: vraagId! });
    this.logboek.regel({ stap: 'vraag.beantwoord', opdracht: id, ms: Math.round(performance.now() - begin) });
  }

  /** A question that was withdrawn in the meantime needs no answer. */
  private async leesVraag(em: EntityManager, vraagId: string | undefined): Promise<GesteldeVraag | undefined> {
    const [vraag] = await voorbereid<GesteldeVraag>(
      em,
      'vraag',
      `select soort, coalesce(vacature_id, kandidaat_id) as over, aantal, per_bericht as "perBericht"
         from hub.matcher_vraag where id = $1`,
      [vraagId],
    );
    return vraag;
  }
}
