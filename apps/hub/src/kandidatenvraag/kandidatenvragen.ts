import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Outbox } from '@estafette/messaging';
import { Database, HUB, Luisteraar, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { Vacatures } from '../vacature/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { Weigering } from '../web/index.js';

/** What the matcher answered: a stored run, with our own ids. */
interface Run {
  readonly run_id: string;
  readonly vacature_id: string;
  readonly antwoord: string;
}

interface Matchantwoord {
  readonly weging: object;
  readonly gezien: number;
  readonly kandidaten: readonly ({ readonly kandidaatId: string } & object)[];
  readonly netNiet: readonly ({ readonly kandidaatId: string } & object)[];
}

/** The matcher tells on this channel that it answered; the content is the id of the question. */
const ANTWOORDKANAAL = 'antwoord';
/** A notification can be missed: look again at least this often. */
const KIJK_OPNIEUW_MS = 250;

/** Asks the matcher for candidates: a stored question, a job, a stored answer. */
@Injectable()
export class Kandidatenvragen {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Luisteraar) private readonly luisteraar: Luisteraar,
    @Inject(Vacatures) private readonly vacatures: Vacatures,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  async stel(partner: Partner, vacatureId: string, aantal: number): Promise<string> {
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const vacature = await this.vacatures.vind(em, partner.id, vacatureId);
      const [{ id }] = await em.query<[{ id: string }]>(
        `insert into hub.kandidatenvraag (partner_id, vacature_id, aantal) values ($1, $2, $3) returning id`,
        [partner.id, vacature.id, aantal],
      );
      await this.outbox.plaats(em, 'matching', { vraagId: id });
      return id;
    });
  }

  /** The answer, when it comes within `ms`. */
  async wachtOp(partner: Partner, vraagId: string, ms: number): Promise<object | undefined> {
    const tot = performance.now() + ms;
    const bel = new Bel();
    const stop = await this.luisteraar.luister(ANTWOORDKANAAL, (id) => (id === vraagId || id === '') && bel.rinkel());
    try {
      for (;;) {
        const antwoord = await this.antwoord(partner, vraagId);
        const over = tot - performance.now();
        if (antwoord || over <= 0) return antwoord;
        await bel.wacht(Math.min(over, KIJK_OPNIEUW_MS));
      }
    } finally {
      stop();
    }
  }

  /** The answer to an own question, if there is one by now. */
  async antwoord(partner: Partner, vraagId: string): Promise<object | undefined> {
    if (!isUuid(vraagId)) throw Weigering.van('NIET_GEVONDEN');
    return this.database.inTransactie(HUB, 'matching', async (em) => {
      const [vraag] = await em.query<unknown[]>(`select 1 from hub.kandidatenvraag where id = $1 and partner_id = $2`, [
        vraagId,
        partner.id,
      ]);
      if (!vraag) throw Weigering.van('NIET_GEVONDEN');
      const run = await this.run(em, vraagId);
      return run && this.vorm(em, partner, run);
    });
  }

  private async run(em: EntityManager, vraagId: string): Promise<Run | undefined> {
    const [run] = await em.query<Run[]>(
      `select r.id as run_id, v.vacature_id, r.antwoord
         from matcher.antwoord a join matcher.run r on r.id = a.run_id join hub.kandidatenvraag v on v.id = a.vraag_id
        where a.vraag_id = $1`,
      [vraagId],
    );
    return run;
  }

  private async vorm(em: EntityManager, partner: Partner, run: Run): Promise<object> {
    const { weging, gezien, kandidaten, netNiet } = JSON.parse(run.antwoord) as Matchantwoord;
    const vacature = await this.verwijzingen.buitennaam(em, partner.id, 'vacature', run.vacature_id);
    const ids = [...kandidaten, ...netNiet].map((k) => k.kandidaatId);
    const namen = await this.verwijzingen.buitennamen(em, partner.id, 'inwoner', ids);
    const metNaam = ({ kandidaatId, ...rest }: { kandidaatId: string }): object => {
      const { id, kenmerkPartner } = namen.get(kandidaatId)!;
      return { kandidaatId: id, ...(kenmerkPartner === undefined ? {} : { kenmerkPartner }), ...rest };
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
