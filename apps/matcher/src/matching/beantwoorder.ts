import { Inject } from '@nestjs/common';
import { Outbox, Verwerker, Verwerkt, type Opdracht } from '@estafette/messaging';
import { MATCHER, voorbereid, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { Indexlezer, type VacatureRij } from '../kandidaatindex/index.js';
import { Proeflijst } from './proeflijst.js';
import { Raad } from './raad.js';
import { Runs } from './runs.js';
import { Toetsing } from './toetsing.js';

/** The channel on which a waiting hub hears that its question, the content, has been answered. */
const KANAAL = 'antwoord';

/** A stored question; which of its fields are filled follows from its kind. */
interface Vraagrij {
  readonly soort:
    'kandidaten' | 'vacatures' | 'proeflijst' | 'navraag' | 'uitleg' | 'herberekening' | 'weging' | 'configuratie';
  readonly vacature_id: string | null;
  readonly kandidaat_id: string | null;
  readonly run_id: string | null;
  readonly inhoud: unknown;
  readonly aantal: number;
  /** Who may come on a reserved place; null when the place is for everyone. */
  readonly alleen: readonly string[] | null;
  /** Its answer travels as a bericht. */
  readonly perBericht: boolean;
}

/** An answer: a run, or the text itself. */
type Antwoord = { readonly runId: string } | { readonly tekst: string };

/** Answers stored questions: lists as runs that are kept, other questions once. */
@Verwerkt('matching')
export class Beantwoorder extends Verwerker {
  protected readonly wachtrij = 'matching';
  protected readonly wie = MATCHER;
  protected readonly doel = 'matching';

  constructor(
    @Inject(Indexlezer) private readonly lezer: Indexlezer,
    @Inject(Runs) private readonly runs: Runs,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Proeflijst) private readonly proef: Proeflijst,
    @Inject(Raad) private readonly raad: Raad,
    @Inject(Toetsing) private readonly toetsing: Toetsing,
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
    const antwoord = await this.antwoord(em, vraag);
    const { runId = null, tekst = null } = { runId: null, tekst: null, ...antwoord };
    // Not waiting for the disk: before anyone sees the answer the hub writes down who saw it, and that takes it along. Of an
    // answer that is lost before, the question is still open.
    await voorbereid(
      em,
      `with gezet as (
         insert into matcher.antwoord (vraag_id, run_id, tekst) values ($1::text::uuid, $2, $3) on conflict do nothing)
       select pg_notify('${KANAAL}', $1), set_config('synchronous_commit', 'off', true)`,
      [vraagId, runId, tekst],
    );
    if (vraag.perBericht) await this.outbox.plaats(em, 'antwoord', { vraagId: vraagId! });
    this.logboek.regel({ stap: 'vraag.beantwoord', opdracht: id, ms: Math.round(performance.now() - begin) });
  }

  private async antwoord(em: EntityManager, vraag: Vraagrij): Promise<Antwoord> {
    const { soort, aantal } = vraag;
    const beeld = this.lezer.beeld();
    const over = (vraag.vacature_id ?? vraag.kandidaat_id)!;
    const alleen = vraag.alleen ? new Set(vraag.alleen) : undefined;
    if (soort === 'kandidaten' || soort === 'vacatures') {
      return { runId: await this.runs.voor(em, { soort, over, aantal, alleen }, beeld) };
    }
    if (soort === 'proeflijst') {
      const lijstvraag = { soort: 'kandidaten', over, aantal, alleen } as const;
      return alsTekst(await this.proef.voor(em, lijstvraag, vraag.inhoud as VacatureRij, beeld));
    }
    const { zonder = [] } = (vraag.inhoud ?? {}) as { zonder?: readonly string[] };
    if (soort === 'navraag') return alsTekst(this.raad.navraag(beeld, vraag.kandidaat_id!, aantal, zonder));
    if (soort === 'uitleg') return alsTekst(this.raad.uitleg(beeld, vraag.kandidaat_id!, vraag.vacature_id!, zonder));
    if (soort === 'weging') return alsTekst(await this.toetsing.toets(em, beeld, vraag.inhoud));
    if (soort === 'configuratie') return alsTekst(this.toetsing.inGebruik());
    return alsTekst(await this.herbereken(em, vraag.run_id!));
  }

  /** Whether a stored run still comes out the same, byte for byte. */
  private async herbereken(em: EntityManager, runId: string): Promise<object> {
    const [run] = await this.runs.lees(em, [runId]);
    if (!run) return { gevonden: false };
    const { soort, aantal, dag, gezien, weging, taxonomie, catalogus, vertoningHash, gereserveerd } = run.spoor;
    const spoor = { soort, aantal, dag, gezien, weging, taxonomie, catalogus, vertoningHash, gereserveerd };
    const opnieuw = await this.runs.herbereken(em, run);
    const uitkomst = 'tekst' in opnieuw ? { gelijk: opnieuw.tekst === run.antwoord } : opnieuw;
    return { gevonden: true, ...uitkomst, bytes: Buffer.byteLength(run.antwoord), spoor };
  }

  /** A question that was withdrawn in the meantime needs no answer. */
  private async leesVraag(em: EntityManager, vraagId: string | undefined): Promise<Vraagrij | undefined> {
    const [vraag] = await voorbereid<Vraagrij>(
      em,
      `select soort, vacature_id, kandidaat_id, run_id, inhoud, aantal, per_bericht as "perBericht",
              case when exists (select 1 from hub.matcher_gereserveerd g where g.vacature_id = v.vacature_id)
                then array(select id from hub.matcher_banenafspraak) end as alleen
         from hub.matcher_vraag v where id = $1`,
      [vraagId],
    );
    return vraag;
  }
}

function alsTekst(inhoud: object): Antwoord {
  return { tekst: JSON.stringify(inhoud) };
}
