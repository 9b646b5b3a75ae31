import type { Database } from '@estafette/persistence';
import { naCommit, type EntityManager, type Wie } from '@estafette/persistence';
import type { Queue } from 'bullmq';
import { Bundelaar } from './bundelaar.js';
import type { Bundel, Opdracht } from './opdracht.js';
import {
  bundelingVan,
  gevuldDoor,
  isOutboxrij,
  wachtrijen,
  type Outboxrij,
  type Schema,
  type Wachtrij,
} from './wachtrijen.js';

interface OutboxRij {
  readonly id: string;
  readonly wachtrij: Outboxrij;
  readonly ids: Record<string, string>;
  /** The work that placed it. */
  readonly spoor: string | null;
  readonly pogingen: number;
}

/** Told of what went wrong in a queue, in a round or in the sweeper. */
export type Stoormelder = (waar: string, oorzaak: unknown) => void;

/** How long work may be under way before the sweeper puts it in the queue again; doubles with every time. */
const GEDULD = `interval '5 seconds' * least(power(2, pogingen), 8)`;
const PER_KEER = 500;

/**
 * Work that has to be done, written in the transaction that causes it. After the commit it goes to the queue at once;
 * whatever gets lost on the way is put there again by the sweeper, until the doer's inbox says that it is done, or for as
 * long as the doer has it set aside.
 */
export class Outbox {
  private readonly bundelaars = new Map<Outboxrij, Bundelaar<OutboxRij>>();

  constructor(
    private readonly schema: Schema,
    private readonly wie: Wie,
    private readonly database: Database,
    private readonly queues: ReadonlyMap<Wachtrij, Queue>,
    private readonly meldStoring: Stoormelder,
  ) {
    for (const naam of gevuldDoor(schema).filter(isOutboxrij)) {
      const bundeling = bundelingVan(naam);
      if (bundeling) this.bundelaars.set(naam, new Bundelaar(bundeling, (rijen) => this.zetInWachtrij(naam, rijen)));
    }
  }

  /** Adds work to the transaction of `em`: a job for each of these. */
  async plaats(em: EntityManager, wachtrij: Outboxrij, ...werk: Readonly<Record<string, string>>[]): Promise<void> {
    const rijen = await em.query<OutboxRij[]>(
      `insert into ${this.schema}.outbox (wachtrij, ids) select $1, w from jsonb_array_elements($2) w
       returning id, wachtrij, ids, spoor, pogingen`,
      [wachtrij, JSON.stringify(werk)],
    );
    naCommit(em, () => this.verstuur(wachtrij, rijen));
  }

  /** Puts overdue work in its queue again and clears away what is done. Gives how much was overdue. */
  async veeg(): Promise<number> {
    const teLaat = await this.database.inTransactie(this.wie, 'wachtrij', async (em) => {
      for (const wachtrij of gevuldDoor(this.schema).filter(isOutboxrij)) await this.ruimOp(em, wachtrij);
      await em.query(`delete from ${this.schema}.inbox where verwerkt_op < now() - interval '1 day'`);
      return this.neemTeLaat(em);
    });
    for (const rij of teLaat) this.verstuur(rij.wachtrij, [rij]);
    return teLaat.length;
  }

  private ruimOp(em: EntityManager, wachtrij: Outboxrij): Promise<unknown> {
    return em.query(
      `delete from ${this.schema}.outbox o using ${wachtrijen[wachtrij].door}.inbox i
        where i.outbox_id = o.id and o.wachtrij = $1`,
      [wachtrij],
    );
  }

  private async neemTeLaat(em: EntityManager): Promise<OutboxRij[]> {
    const [rijen] = await em.query<[OutboxRij[], number]>(
      `update ${this.schema}.outbox set verzonden_op = clock_timestamp(), pogingen = pogingen + 1
        where id in (select id from ${this.schema}.outbox o where verzonden_op < clock_timestamp() - ${GEDULD}
                        and not exists (select 1 from ${ander(this.schema)}.apart_werk a where a.outbox_id = o.id)
                      order by verzonden_op limit ${PER_KEER} for update skip locked)
        returning id, wachtrij, ids, spoor, pogingen`,
    );
    return rijen;
  }

  // What did not get done twice goes alone: then it can harm nobody else.
  private verstuur(wachtrij: Outboxrij, rijen: readonly OutboxRij[]): void {
    const bundelaar = this.bundelaars.get(wachtrij);
    const samen = bundelaar ? rijen.filter((rij) => rij.pogingen < 2) : [];
    bundelaar?.neem(samen);
    for (const rij of rijen) if (!samen.includes(rij)) this.zetInWachtrij(wachtrij, [rij]);
  }

  // Not awaited by whoever commits: the row is the promise, the queue only the fast way.
  private zetInWachtrij(wachtrij: Outboxrij, rijen: readonly OutboxRij[]): void {
    const opdrachten = rijen.map(({ id, ids, spoor }): Opdracht => ({ id, ids, ...(spoor && { spoor }) }));
    const [eerste] = opdrachten;
    const inhoud: Opdracht | Bundel = opdrachten.length === 1 ? eerste! : { bundel: opdrachten };
    this.queues
      .get(wachtrij)!
      .add(wachtrij, inhoud, {
        jobId: eerste!.id,
        attempts: 3,
        backoff: { type: 'exponential', delay: 200 },
        removeOnComplete: true,
        removeOnFail: true,
      })
      .catch((oorzaak: unknown) => this.meldStoring(wachtrij, oorzaak));
  }
}

/** Who does the work of an outbox is the other one. */
function ander(schema: Schema): Schema {
  return schema === 'hub' ? 'matcher' : 'hub';
}
