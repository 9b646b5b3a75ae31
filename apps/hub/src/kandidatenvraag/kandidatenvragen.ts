import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Outbox } from '@estafette/messaging';
import { Database, HUB, Luisteraar, voorbereid, type EntityManager } from '@estafette/persistence';
import { Kandidaten } from '../kandidaat/index.js';
import type { Partner } from '../partner/index.js';
import type { Aanmelding } from '../toegang/index.js';
import { Vacatures } from '../vacature/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';

/** A stored question with what the matcher answered: a stored run, with our own ids. */
interface Run {
  readonly run_id: string;
  readonly soort: Vraagsoort;
  readonly over: string;
  readonly antwoord: string;
}

/** A question that has not been answered yet. */
interface Wachtend {
  readonly antwoord: null;
}

/** What is asked for; the question is about the other one. */
type Vraagsoort = 'kandidaten' | 'vacatures';

type MetKandidaat = { readonly kandidaatId: string } & object;
type MetVacature = { readonly vacatureId: string } & object;

/** What the matcher stored as the answer, with our own ids. */
export interface Matchantwoord {
  readonly weging: { readonly versie: string };
  readonly gezien: number;
  readonly kandidaten?: readonly MetKandidaat[];
  readonly vacatures?: readonly MetVacature[];
  readonly netNiet: readonly MetKandidaat[];
}

/** The matcher tells on this channel that it answered; the content is the id of the question. */
const ANTWOORDKANAAL = 'antwoord';
/** A notification can be missed: look again at least this often. */
const KIJK_OPNIEUW_MS = 250;

/** Asks the matcher for candidates or vacancies: a stored question, a job, a stored answer. */
@Injectable()
export class Kandidatenvragen {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Luisteraar) private readonly luisteraar: Luisteraar,
    @Inject(Kandidaten) private readonly kandidaten: Kandidaten,
    @Inject(Vacatures) private readonly vacatures: Vacatures,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  /** Asks candidates for what this partner calls `vacatureId`. Gives the id of the question. */
  async naarKandidaten(partner: Partner, vacatureId: string, aantal: number): Promise<string> {
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const intern = await this.vacatures.vindId(em, partner.id, vacatureId);
      return this.stel(em, partner, 'kandidaten', intern, aantal);
    });
  }

  /** Asks vacancies for what this partner calls `kandidaatId`: only for whom the partner is bound to. */
  async naarVacatures(aanvrager: Aanmelding, kandidaatId: string, aantal: number): Promise<string> {
    const inwonerId = await this.kandidaten.alsGebonden(aanvrager, kandidaatId, 'matching', async (_, k) => k.id);
    return this.database.inTransactie(HUB, 'matching', (em) =>
      this.stel(em, aanvrager.partner, 'vacatures', inwonerId, aantal),
    );
  }

  private async stel(
    em: EntityManager,
    partner: Partner,
    soort: Vraagsoort,
    over: string,
    aantal: number,
  ): Promise<string> {
    const kolom = soort === 'kandidaten' ? 'vacature_id' : 'kandidaat_id';
    // Not waiting for the disk: the commit of its answer comes later and takes the question along.
    const [{ id }] = await em.query<[{ id: string }]>(
      `insert into hub.kandidatenvraag (partner_id, soort, ${kolom}, aantal) values ($1, $2, $3, $4)
       returning id, set_config('synchronous_commit', 'off', true)`,
      [partner.id, soort, over, aantal],
    );
    await this.outbox.plaats(em, 'matching', { vraagId: id });
    return id;
  }

  /** The answer, when it comes within `ms`. */
  async wachtOp(partner: Partner, vraagId: string, ms: number): Promise<object | undefined> {
    const tot = performance.now() + ms;
    const bel = new Bel();
    const stop = await this.luisteraar.luister(ANTWOORDKANAAL, (id) => (id === vraagId || id === '') && bel.rinkel());
    try {
      for (;;) {
        // The question has only just been committed: there is no answer yet.
        await bel.wacht(Math.min(Math.max(tot - performance.now(), 0), KIJK_OPNIEUW_MS));
        const antwoord = await this.antwoord(partner, vraagId);
        if (antwoord || performance.now() >= tot) return antwoord;
      }
    } finally {
      stop();
    }
  }

  /** The answer to an own question, if there is one by now. */
  async antwoord(partner: Partner, vraagId: string): Promise<object | undefined> {
    if (!isUuid(vraagId)) throw Weigering.van('NIET_GEVONDEN');
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const vraag = await this.vraag(em, partner, vraagId);
      return vraag.antwoord === null ? undefined : this.vorm(em, partner, vraag);
    });
  }

  private async vraag(em: EntityManager, partner: Partner, vraagId: string): Promise<Run | Wachtend> {
    const [vraag] = await voorbereid<Run | Wachtend>(
      em,
      'kandidatenvraag',
      `select r.id as run_id, v.soort, coalesce(v.vacature_id, v.kandidaat_id) as over, r.antwoord
         from hub.kandidatenvraag v left join matcher.antwoord a on a.vraag_id = v.id
              left join matcher.run r on r.id = a.run_id
        where v.id = $1 and v.partner_id = $2`,
      [vraagId, partner.id],
    );
    if (!vraag) throw Weigering.van('NIET_GEVONDEN');
    return vraag;
  }

  private vorm(em: EntityManager, partner: Partner, run: Run): Promise<object> {
    return run.soort === 'kandidaten' ? this.metKandidaten(em, partner, run) : this.metVacatures(em, partner, run);
  }

  private async metKandidaten(em: EntityManager, partner: Partner, run: Run): Promise<object> {
    const { weging, gezien, kandidaten = [], netNiet } = JSON.parse(run.antwoord) as Matchantwoord;
    const vacature = await this.verwijzingen.buitennaam(em, partner.id, 'vacature', run.over);
    const ids = [...kandidaten, ...netNiet].map((k) => k.kandidaatId);
    const namen = await this.verwijzingen.buitennamen(em, partner.id, 'inwoner', ids);
    const metNaam = ({ kandidaatId, ...rest }: MetKandidaat): object => {
      const { id, ...kenmerk } = namen.get(kandidaatId)!;
      return { kandidaatId: id, ...kenmerk, ...rest };
    };
    return {
      runId: run.run_id,
      vacatureId: vacature.id,
      weging,
      kandidaten: kandidaten.map(metNaam),
      netNiet: netNiet.map(metNaam),
      gezien,
    };
  }

  private async metVacatures(em: EntityManager, partner: Partner, run: Run): Promise<object> {
    const { weging, gezien, vacatures = [], netNiet } = JSON.parse(run.antwoord) as Matchantwoord;
    const kandidaat = await this.verwijzingen.buitennaam(em, partner.id, 'inwoner', run.over);
    const ids = vacatures.map((v) => v.vacatureId);
    const namen = await this.verwijzingen.buitennamen(em, partner.id, 'vacature', ids);
    const metNaam = ({ vacatureId, ...rest }: MetVacature): object => {
      const { id, ...kenmerk } = namen.get(vacatureId)!;
      return { vacatureId: id, ...kenmerk, ...rest };
    };
    return { runId: run.run_id, kandidaatId: kandidaat.id, weging, vacatures: vacatures.map(metNaam), netNiet, gezien };
  }
}

/** Lets one waiter wait for a ring; a ring before the wait counts. */
class Bel {
  private gerinkeld = false;
  private wek: () => void = () => undefined;

  rinkel(): void {
    this.gerinkeld = true;
    this.wek();
  }

  async wacht(ms: number): Promise<void> {
    if (!this.gerinkeld) {
      await new Promise<void>((verder) => {
        const wekker = setTimeout(verder, ms);
        this.wek = () => (clearTimeout(wekker), verder());
      });
    }
    this.gerinkeld = false;
  }
}
