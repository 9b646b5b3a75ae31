import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Outbox } from '@estafette/messaging';
import { Database, HUB, Luisteraar, voorbereid, type EntityManager } from '@estafette/persistence';
import { Kandidaten } from '../kandidaat/index.js';
import type { Partner } from '../partner/index.js';
import type { Aanmelding } from '../toegang/index.js';
import { eisenMet, Vacatures, type Proefwijziging } from '../vacature/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';
import {
  regelingenVoorInwoner,
  REGELINGEN_BIJ_BANENAFSPRAAK,
  type Ondersteuning,
  type Regeling,
} from './regelingen.js';

/** A stored question with what the matcher answered, with our own ids; an answer that is no list belongs to no run. */
interface Beantwoord {
  readonly run_id: string | null;
  readonly soort: Vraagsoort;
  readonly vacature_id: string | null;
  readonly kandidaat_id: string | null;
  readonly antwoord: string;
  readonly inhoud: Partial<Verzwegen> | null;
  /** A place for the banenafspraak. */
  readonly gereserveerd: boolean;
}

/** A question that has not been answered yet. */
interface Wachtend {
  readonly antwoord: null;
}

/** What is asked. */
type Vraagsoort = Vraag['soort'];

/** A question with our own ids. */
export type Vraag =
  | { readonly soort: 'kandidaten'; readonly vacature_id: string; readonly aantal: number }
  | { readonly soort: 'vacatures'; readonly kandidaat_id: string; readonly aantal: number }
  | {
      readonly soort: 'proeflijst';
      readonly vacature_id: string;
      readonly aantal: number;
      readonly inhoud: object;
    }
  | { readonly soort: 'navraag'; readonly kandidaat_id: string; readonly aantal: number; readonly inhoud: Verzwegen }
  | {
      readonly soort: 'uitleg';
      readonly kandidaat_id: string;
      readonly vacature_id: string;
      readonly inhoud: Verzwegen;
    }
  | { readonly soort: 'herberekening'; readonly run_id: string }
  | { readonly soort: 'weging'; readonly inhoud: object }
  | { readonly soort: 'configuratie' };

/** Criteria of which the asker may not hear, because nothing binds it to what they look at. */
interface Verzwegen {
  readonly zonder: readonly string[];
}

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
/** The criterion that looks at what somebody is told of support. */
const ONDERSTEUNEND = 'belastbaarheid';
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
  async naarKandidaten(aanvrager: Aanmelding, vacatureId: string, aantal: number): Promise<string> {
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const vacature_id = await this.vacatures.vindId(em, aanvrager.partner.id, vacatureId);
      return this.plaats(em, aanvrager, { soort: 'kandidaten', vacature_id, aantal });
    });
  }

  /** Asks what a change of the vacature would do to its list, before it is made. */
  async naarProeflijst(
    aanvrager: Aanmelding,
    vacatureId: string,
    aantal: number,
    wijziging: Proefwijziging,
  ): Promise<string> {
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const vacature = await this.vacatures.vind(em, aanvrager.partner.id, vacatureId);
      const inhoud = await eisenMet(em, vacature, aanvrager.partner.id, wijziging);
      return this.plaats(em, aanvrager, { soort: 'proeflijst', vacature_id: vacature.id, aantal, inhoud });
    });
  }

  /** Asks vacancies for what this partner calls `kandidaatId`: only for whom the partner is bound to. */
  async naarVacatures(aanvrager: Aanmelding, kandidaatId: string, aantal: number): Promise<string> {
    const kandidaat_id = await this.kandidaten.alsGebonden(aanvrager, kandidaatId, 'matching', async (_, k) => k.id);
    return this.stel(aanvrager, { soort: 'vacatures', kandidaat_id, aantal });
  }

  /** Asks what to ask this inwoner, as far as the asker may know of it. */
  async naarNavraag(aanvrager: Aanmelding, kandidaatId: string, aantal: number): Promise<string> {
    const { id, inhoud } = await this.zichtbaar(aanvrager, kandidaatId);
    return this.stel(aanvrager, { soort: 'navraag', kandidaat_id: id, aantal, inhoud });
  }

  /** Asks why a vacancy fits this inwoner or not, for the inwoner. */
  async naarUitleg(aanvrager: Aanmelding, kandidaatId: string, vacatureId: string): Promise<string> {
    const { id, inhoud } = await this.zichtbaar(aanvrager, kandidaatId);
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const vacature_id = await this.vacatures.vindId(em, aanvrager.partner.id, vacatureId);
      return this.plaats(em, aanvrager, { soort: 'uitleg', kandidaat_id: id, vacature_id, inhoud });
    });
  }

  /** Asks something of the matcher. Gives the id of the question. */
  stel(aanvrager: Aanmelding, vraag: Vraag): Promise<string> {
    return this.database.inTransactie(HUB, 'matching', (em) => this.plaats(em, aanvrager, vraag));
  }

  /** Who it is, when the asker may see what someone can do and wants; and of what else it may not hear. */
  private zichtbaar(aanvrager: Aanmelding, kandidaatId: string): Promise<{ id: string; inhoud: Verzwegen }> {
    return this.kandidaten.alsGebonden(aanvrager, kandidaatId, 'matching', async (_, { id, groepen }) => {
      if (!groepen.includes('werk')) throw Weigering.van('GEEN_DOELBINDING');
      return { id, inhoud: { zonder: groepen.includes('ondersteuning') ? [] : [ONDERSTEUNEND] } };
    });
  }

  private async plaats(em: EntityManager, { partner, medewerker }: Aanmelding, vraag: Vraag): Promise<string> {
    // Not waiting for the disk: the commit of its answer comes later and takes the question along.
    const [rij] = await voorbereid<{ id: string }>(
      em,
      `insert into hub.kandidatenvraag (partner_id, medewerker_id, soort, aantal, vacature_id, kandidaat_id, run_id, inhoud)
       select $1, $2, v.soort, coalesce(v.aantal, 1), v.vacature_id, v.kandidaat_id, v.run_id, v.inhoud
         from jsonb_to_record($3) as v (soort text, aantal int, vacature_id uuid, kandidaat_id uuid, run_id uuid, inhoud jsonb)
       returning id, set_config('synchronous_commit', 'off', true)`,
      [partner.id, medewerker?.id ?? null, JSON.stringify(vraag)],
    );
    const { id } = rij!;
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

  private async vraag(em: EntityManager, partner: Partner, vraagId: string): Promise<Beantwoord | Wachtend> {
    // Not waiting for the disk: what is named here leaves only after the log of it was written, and that takes it along.
    const [vraag] = await voorbereid<Beantwoord | Wachtend>(
      em,
      `select r.id as run_id, v.soort, v.vacature_id, v.kandidaat_id, coalesce(r.antwoord, a.tekst) as antwoord, v.inhoud,
              exists (select 1 from hub.vacature w where w.id = v.vacature_id and w.vorm = 'banenafspraak') as gereserveerd,
              set_config('synchronous_commit', 'off', true)
         from hub.kandidatenvraag v left join matcher.antwoord a on a.vraag_id = v.id
              left join matcher.run r on r.id = a.run_id
        where v.id = $1 and v.partner_id = $2`,
      [vraagId, partner.id],
    );
    if (!vraag) throw Weigering.van('NIET_GEVONDEN');
    return vraag;
  }

  private async vorm(em: EntityManager, partner: Partner, antwoord: Beantwoord): Promise<object> {
    if (antwoord.soort === 'kandidaten') return this.metKandidaten(em, partner, antwoord);
    if (antwoord.soort === 'vacatures') return this.metVacatures(em, partner, antwoord);
    if (antwoord.soort === 'proeflijst') return this.metGevolgen(em, partner, antwoord);
    const inhoud = JSON.parse(antwoord.antwoord) as object;
    if (antwoord.kandidaat_id === null) return inhoud;
    const { id } = await this.verwijzingen.buitennaam(em, partner.id, 'inwoner', antwoord.kandidaat_id);
    const vacature = antwoord.vacature_id
      ? { vacatureId: (await this.verwijzingen.buitennaam(em, partner.id, 'vacature', antwoord.vacature_id)).id }
      : {};
    const regelingen = antwoord.soort === 'uitleg' ? { regelingen: await this.regelingen(em, antwoord) } : {};
    return { kandidaatId: id, ...vacature, ...inhoud, ...regelingen };
  }

  /** Nothing for who may not hear of support. */
  private async regelingen(em: EntityManager, vraag: Beantwoord): Promise<readonly Regeling[]> {
    if (vraag.inhoud?.zonder?.includes(ONDERSTEUNEND) !== false) return [];
    const [deel] = await em.query<{ keten: Ondersteuning }[]>(
      `select keten from hub.kandidaat_deel where kandidaat_id = $1 and veldgroep = 'ondersteuning'`,
      [vraag.kandidaat_id],
    );
    return regelingenVoorInwoner(deel?.keten ?? {}, vraag.gereserveerd);
  }

  private async metKandidaten(em: EntityManager, partner: Partner, run: Beantwoord): Promise<object> {
    const { weging, gezien, kandidaten = [], netNiet } = JSON.parse(run.antwoord) as Matchantwoord;
    const vacature = await this.verwijzingen.buitennaam(em, partner.id, 'vacature', run.vacature_id!);
    const ids = [...kandidaten, ...netNiet].map((k) => k.kandidaatId);
    const namen = await this.verwijzingen.buitennamen(em, partner.id, 'inwoner', ids);
    const dagen = await gegevensdagen(em, ids);
    const metNaam = ({ kandidaatId, ...rest }: MetKandidaat): object => {
      const { id, ...kenmerk } = namen.get(kandidaatId)!;
      return { kandidaatId: id, ...kenmerk, ...dagen.get(kandidaatId), ...rest };
    };
    return {
      runId: run.run_id,
      vacatureId: vacature.id,
      weging,
      kandidaten: kandidaten.map(metNaam),
      netNiet: netNiet.map(metNaam),
      gezien,
      ...(run.gereserveerd && { regelingen: REGELINGEN_BIJ_BANENAFSPRAAK }),
    };
  }

  private async metGevolgen(em: EntityManager, partner: Partner, vraag: Beantwoord): Promise<object> {
    const { gezien, kandidaten } = JSON.parse(vraag.antwoord) as { gezien: number; kandidaten: MetKandidaat[] };
    const vacature = await this.verwijzingen.buitennaam(em, partner.id, 'vacature', vraag.vacature_id!);
    const ids = kandidaten.map((k) => k.kandidaatId);
    const namen = await this.verwijzingen.buitennamen(em, partner.id, 'inwoner', ids);
    return {
      vacatureId: vacature.id,
      gezien,
      kandidaten: kandidaten.map((k) => ({ ...k, kandidaatId: namen.get(k.kandidaatId)!.id })),
    };
  }

  private async metVacatures(em: EntityManager, partner: Partner, run: Beantwoord): Promise<object> {
    const { weging, gezien, vacatures = [], netNiet } = JSON.parse(run.antwoord) as Matchantwoord;
    const kandidaat = await this.verwijzingen.buitennaam(em, partner.id, 'inwoner', run.kandidaat_id!);
    const ids = vacatures.map((v) => v.vacatureId);
    const namen = await this.verwijzingen.buitennamen(em, partner.id, 'vacature', ids);
    const metNaam = ({ vacatureId, ...rest }: MetVacature): object => {
      const { id, ...kenmerk } = namen.get(vacatureId)!;
      return { vacatureId: id, ...kenmerk, ...rest };
    };
    return { runId: run.run_id, kandidaatId: kandidaat.id, weging, vacatures: vacatures.map(metNaam), netNiet, gezien };
  }
}

/** Of which day what is known of somebody is: a list can be of today, and what it rests on of last year. */
async function gegevensdagen(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly gegevensVan: string }>> {
  const rijen = await em.query<{ id: string; dag: string }[]>(
    `select id, to_char(vastgesteld_op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as dag
       from hub.kandidaat where id = any($1)`,
    [ids],
  );
  return new Map(rijen.map(({ id, dag }) => [id, { gegevensVan: dag }]));
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
