import type { Database } from '@estafette/persistence';
import { eigenTraceparent, gezamenlijkGedaan, naCommit, type EntityManager, type Wie } from '@estafette/persistence';
import type { Queue } from 'bullmq';
import { Bundelaar } from './bundelaar.js';
import type { Bundel, Opdracht } from './opdracht.js';
import { bundelingVan, gevuldDoor, type Schema, type Wachtrij } from './wachtrijen.js';

interface OutboxRij {
  readonly id: string;
  readonly wachtrij: Wachtrij;
  readonly ids: Record<string, string>;
  /** The work that placed it. */
  readonly spoor: string | null;
}

type Geplaatst = Omit<OutboxRij, 'id'>;

/** Told of what went wrong in a queue, in a round or in the sweeper. */
export type Stoormelder = (waar: string, oorzaak: unknown) => void;

/** How long work may be under way before the sweeper puts it in the queue again; doubles with every time. */
const GEDULD = `interval '5 seconds' * least(power(2, pogingen), 8)`;
const TE_LAAT = `o.verzonden_op < clock_timestamp() - ${GEDULD}`;
const PER_KEER = 500;

/** How often work is tried, in 100 s: what still throws then is set aside. */
const POGINGEN = 10;
const EERSTE_PAUZE_MS = 200;

/**
 * Work that has to be done, written in the transaction that causes it. After the commit it goes to the queue at once;
 * whatever gets lost on the way is put there again by the sweeper, until the doer's inbox says that it is done, but for what
 * the doer has set aside.
 */
export class Outbox {
  private bezig = true;
  private readonly bundelaars = new Map<Wachtrij, Bundelaar<OutboxRij>>();
  private readonly plaatsAlle = gezamenlijkGedaan((em, geplaatst: readonly (readonly Geplaatst[])[]) =>
    this.schrijf(em, geplaatst),
  );

  constructor(
    private readonly schema: Schema,
    private readonly wie: Wie,
    private readonly database: Database,
    private readonly queues: ReadonlyMap<Wachtrij, Queue>,
    private readonly meldStoring: Stoormelder,
  ) {
    for (const naam of gevuldDoor(schema)) {
      const bundeling = bundelingVan(naam);
      if (bundeling) this.bundelaars.set(naam, new Bundelaar(bundeling, (rijen) => this.zetInWachtrij(naam, rijen)));
    }
  }

  /** Whether this process placed work, or saw any in the outbox, that was not done when it was last swept. */
  get heeftWerk(): boolean {
    return this.bezig;
  }

  /** Adds work to the transaction of `em`: a job for each of these. */
  async plaats(em: EntityManager, wachtrij: Wachtrij, ...werk: Readonly<Record<string, string>>[]): Promise<void> {
    const spoor = eigenTraceparent();
    await this.plaatsAlle(
      em,
      werk.map((ids) => ({ wachtrij, ids, spoor })),
    );
  }

  private async schrijf(em: EntityManager, geplaatst: readonly (readonly Geplaatst[])[]): Promise<void> {
    const rijen = await em.query<OutboxRij[]>(
      `insert into ${this.schema}.outbox (wachtrij, ids, spoor)
       select w.wachtrij, w.ids, coalesce(w.spoor, nullif(current_setting('estafette.spoor', true), ''))
         from jsonb_to_recordset($1) as w (wachtrij text, ids jsonb, spoor text)
       returning id, wachtrij, ids, spoor`,
      [JSON.stringify(geplaatst.flat())],
    );
    naCommit(em, () => {
      this.bezig = true;
      for (const wachtrij of new Set(rijen.map((rij) => rij.wachtrij))) {
        this.verstuur(
          wachtrij,
          rijen.filter((rij) => rij.wachtrij === wachtrij),
        );
      }
    });
  }

  /** Clears away what is done, and puts overdue work that its queue lost in there again. Gives how much that was. */
  async veeg(): Promise<number> {
    this.bezig = false;
    const open = await this.database.inTransactie(this.wie, 'wachtrij', async (em) => {
      await this.ruimOp(em);
      return this.telOpen(em);
    });
    this.bezig ||= open.length > 0;
    const kwijt: Wachtrij[] = [];
    for (const { wachtrij, aantal, teLaat } of open) {
      if (teLaat && (await this.mist(wachtrij, aantal))) kwijt.push(wachtrij);
    }
    if (kwijt.length === 0) return 0;
    const teLaat = await this.database.inTransactie(this.wie, 'wachtrij', (em) => this.neemTeLaat(em, kwijt));
    for (const wachtrij of kwijt) {
      const rijen = teLaat.filter((rij) => rij.wachtrij === wachtrij);
      this.verstuur(wachtrij, rijen);
    }
    return teLaat.length;
  }

  private async ruimOp(em: EntityManager): Promise<void> {
    await em.query(
      `with gedaan as (delete from ${this.schema}.outbox o using ${ander(this.schema)}.inbox i where i.outbox_id = o.id)
       delete from ${this.schema}.inbox where verwerkt_op < now() - interval '1 day'`,
    );
  }

  /** How much there is to do in each queue that has any, and whether some of it is overdue. */
  private telOpen(em: EntityManager): Promise<{ wachtrij: Wachtrij; aantal: number; teLaat: boolean }[]> {
    return em.query(
      `select wachtrij, count(*)::int as aantal, bool_or(${TE_LAAT}) as "teLaat" from ${this.schema}.outbox o
        where ${this.nietApart} group by wachtrij`,
    );
  }

  // A queue that holds as much as there is to do lost nothing: it only has a backlog, and more of the same does not help. What
  // may be in bundles is taken to be in them: what is not shows when there are no more.
  private async mist(wachtrij: Wachtrij, aantal: number): Promise<boolean> {
    const {
      waiting = 0,
      active = 0,
      delayed = 0,
    } = await this.queues.get(wachtrij)!.getJobCounts('waiting', 'active', 'delayed');
    return (waiting + active + delayed) * (bundelingVan(wachtrij)?.hoogstens ?? 1) < aantal;
  }

  private async neemTeLaat(em: EntityManager, wachtrijen: readonly Wachtrij[]): Promise<OutboxRij[]> {
    const [rijen] = await em.query<[OutboxRij[], number]>(
      `update ${this.schema}.outbox set verzonden_op = clock_timestamp(), pogingen = pogingen + 1
        where id in (select id from ${this.schema}.outbox o where ${TE_LAAT} and ${this.nietApart} and wachtrij = any($1)
                      order by verzonden_op limit ${PER_KEER} for update skip locked)
        returning id, wachtrij, ids, spoor`,
      [wachtrijen],
    );
    return rijen;
  }

  private get nietApart(): string {
    return `not exists (select 1 from ${ander(this.schema)}.apart_werk a where a.outbox_id = o.id)`;
  }

  private verstuur(wachtrij: Wachtrij, rijen: readonly OutboxRij[]): void {
    const bundelaar = this.bundelaars.get(wachtrij);
    if (bundelaar) bundelaar.neem(rijen);
    else for (const rij of rijen) this.zetInWachtrij(wachtrij, [rij]);
  }

  // Not awaited by whoever commits: the row is the promise, the queue only the fast way.
  private zetInWachtrij(wachtrij: Wachtrij, rijen: readonly OutboxRij[]): void {
    const opdrachten = rijen.map(({ id, ids, spoor }): Opdracht => ({ id, ids, ...(spoor && { spoor }) }));
    const [eerste] = opdrachten;
    const inhoud: Opdracht | Bundel = opdrachten.length === 1 ? eerste! : { bundel: opdrachten };
    this.queues
      .get(wachtrij)!
      .add(wachtrij, inhoud, {
        jobId: eerste!.id,
        attempts: POGINGEN,
        backoff: { type: 'exponential', delay: EERSTE_PAUZE_MS },
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
