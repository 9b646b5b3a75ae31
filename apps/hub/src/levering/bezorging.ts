import { Inject, Injectable } from '@nestjs/common';
import { gezamenlijkGedaan, naCommit, type EntityManager } from '@estafette/persistence';
import { Klok } from '@estafette/tijd';
import { Postbusbel } from './postbusbel.js';
import { Webhooks } from './webhook/webhooks.js';

/** A bericht that is stored in this transaction: its id, who sent it and the short name of its type. */
export interface Geplaatst {
  readonly id: string;
  readonly afzenderId: string;
  readonly naam: string;
}

/** What has to be known of a bericht to deliver it. */
export interface TeBezorgen {
  readonly onderwerp: { readonly soort: string; readonly id: string };
  readonly inwonerId?: string;
  readonly ontvangers: readonly string[];
}

/** Who may be waiting for what was placed, and whether the hub has to bring it. */
interface Wekbaar {
  readonly partner_id: string;
  readonly webhook: boolean;
}

const HEEFT_WEBHOOK = `
  exists (select from hub.webhook w where w.partner_id = l.partner_id and w.status = 'aan') as webhook`;

/** One bericht for one receiver. */
interface Bedoeld {
  readonly id: string;
  readonly partnerId: string;
  readonly afzenderId: string;
  readonly naam: string;
  readonly onderwerp: string;
}

/** Counters in one order, so that two transactions with the same receivers cannot wait for each other. */
const PLAATS = `
  with bedoeld as (
    select nr, bericht_id, partner_id, afzender_id, onderwerp, hub.uitsluiting(partner_id, naam) as reden
      from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
        with ordinality as g (bericht_id, partner_id, afzender_id, naam, onderwerp, nr)),
  uitgesloten as (
    insert into hub.levering_uitgesloten (bericht_id, partner_id, reden)
    select bericht_id, partner_id, reden from bedoeld where reden is not null),
  teller as (
    insert into hub.onderwerp_teller (partner_id, onderwerp, laatste)
    select partner_id, onderwerp, count(*) from bedoeld where reden is null group by 1, 2 order by 1, 2
    on conflict (partner_id, onderwerp) do update set laatste = onderwerp_teller.laatste + excluded.laatste
    returning partner_id, onderwerp, laatste)
  insert into hub.levering as l (bericht_id, partner_id, afzender_id, onderwerp, volgnummer, geplaatst_op)
  select b.bericht_id, b.partner_id, b.afzender_id, b.onderwerp,
         t.laatste + 1 - row_number() over (partition by b.partner_id, b.onderwerp order by b.nr desc), $6
    from bedoeld b join teller t on t.partner_id = b.partner_id and t.onderwerp = b.onderwerp
   where b.reden is null order by b.nr
  returning partner_id, ${HEEFT_WEBHOOK}`;

/** What makes a levering start afresh. It is the same levering: it keeps its id and its place in the order. */
export const HEROPEND = `status = 'open', pogingen = 0, uitval = 0, reden = null, volgende_poging_op = now(),
  lease_id = null, lease_tot = null`;

const isOpgegeven = (status: string): boolean => status === 'mislukt' || status === 'apart';

/** Puts berichten on their way, in the transaction that stores them. */
@Injectable()
export class Bezorging {
  private readonly schrijf = gezamenlijkGedaan((em, bedoeld: readonly (readonly Bedoeld[])[]) =>
    this.plaatsAlle(em, bedoeld),
  );

  constructor(
    @Inject(Webhooks) private readonly webhooks: Webhooks,
    @Inject(Postbusbel) private readonly postbusbel: Postbusbel,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /**
   * One levering per receiver, numbered per partner and onderwerp; a receiver whose agreement or subscriptions leave
   * the type out gets none, and that is kept. The counter row is locked until the commit, so the numbers follow the
   * order of the commits and have no gaps.
   */
  async plaats(em: EntityManager, { id, afzenderId, naam }: Geplaatst, bericht: TeBezorgen): Promise<void> {
    const onderwerp = ordeningVan(bericht);
    const bedoeld = [...new Set(bericht.ontvangers)].map((partnerId) => ({
      id,
      partnerId,
      afzenderId,
      naam,
      onderwerp,
    }));
    if (bedoeld.length > 0) await this.schrijf(em, bedoeld);
  }

  private async plaatsAlle(em: EntityManager, perBericht: readonly (readonly Bedoeld[])[]): Promise<void> {
    const bedoeld = perBericht.flat();
    const geplaatst = await em.query<Wekbaar[]>(PLAATS, [
      bedoeld.map((b) => b.id),
      bedoeld.map((b) => b.partnerId),
      bedoeld.map((b) => b.afzenderId),
      bedoeld.map((b) => b.naam),
      bedoeld.map((b) => b.onderwerp),
      this.klok.nu(),
    ]);
    const perPartner = new Map(geplaatst.map((rij) => [rij.partner_id, rij]));
    this.wekNaCommit(em, [...perPartner.values()]);
  }

  /**
   * Opens the levering of a bericht to this partner again, or, for who sent it, those that were given up. Gives how
   * many; undefined when the partner neither got nor sent it. Erased content stays undelivered.
   */
  async herbezorg(em: EntityManager, partnerId: string, ceId: string): Promise<number | undefined> {
    const leveringen = await em.query<{ id: string; partner_id: string; status: string }[]>(
      `select l.id, l.partner_id, l.status from hub.levering l join hub.bericht b on b.id = l.bericht_id
         join hub.bericht_inhoud i on i.bericht_id = b.id and i.gewist_op is null
        where b.ce_id = $2 and (l.partner_id = $1 or l.afzender_id = $1) order by l.id for update of l`,
      [partnerId, ceId],
    );
    if (leveringen.length === 0) return undefined;
    const teHeropenen = leveringen.filter(
      (l) => isOpgegeven(l.status) || (l.partner_id === partnerId && l.status === 'bevestigd'),
    );
    await em.query(`update hub.levering set ${HEROPEND}, herhaald = true where id = any($1)`, [
      teHeropenen.map((l) => l.id),
    ]);
    await this.maakWakker(em, [...new Set(teHeropenen.map((l) => l.partner_id))]);
    return teHeropenen.length;
  }

  /**
   * Sends once more what this partner told, or was to hear, about something and that did not arrive. What waits for its
   * next attempt goes now.
   */
  async herbezorgOver(em: EntityManager, partnerId: string, over: TeBezorgen['onderwerp']): Promise<void> {
    const [leveringen] = await em.query<[{ partner_id: string }[], number]>(
      `update hub.levering l set ${HEROPEND}, herhaald = l.herhaald or l.status <> 'open'
         from hub.bericht b join hub.bericht_inhoud i on i.bericht_id = b.id and i.gewist_op is null
        where b.id = l.bericht_id and b.onderwerp_soort = $2 and b.onderwerp_id = $3
          and $1 in (l.afzender_id, l.partner_id)
          and (l.status in ('mislukt', 'apart') or (l.status = 'open' and l.lease_id is null))
        returning l.partner_id`,
      [partnerId, over.soort, over.id],
    );
    await this.maakWakker(em, [...new Set(leveringen.map((l) => l.partner_id))]);
  }

  /** Lets those among these partners know that there is something for them. */
  async maakWakker(em: EntityManager, ontvangers: readonly string[]): Promise<void> {
    const rijen = await em.query<Wekbaar[]>(
      `select partner_id, ${HEEFT_WEBHOOK} from unnest($1::uuid[]) as l (partner_id)`,
      [ontvangers],
    );
    this.wekNaCommit(em, rijen);
  }

  private wekNaCommit(em: EntityManager, ontvangers: readonly Wekbaar[]): void {
    const [duwen, halen] = [ontvangers.filter((o) => o.webhook), ontvangers.filter((o) => !o.webhook)];
    for (const { partner_id } of duwen) this.webhooks.wekNaCommit(em, partner_id);
    if (halen.length > 0) naCommit(em, () => this.postbusbel.lui(halen.map((o) => o.partner_id)));
  }
}

/** Berichten about one person keep their order, whatever they are about; others keep it per thing. */
function ordeningVan({ inwonerId, onderwerp }: TeBezorgen): string {
  return inwonerId ? `inwoner:${inwonerId}` : `${onderwerp.soort}:${onderwerp.id}`;
}
