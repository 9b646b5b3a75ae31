import { Inject, Injectable } from '@nestjs/common';
import { isUuid, TYPE_VOORVOEGSEL } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../../partner/index.js';
import { Weigering } from '../../web/index.js';
import { Bezorging, HEROPEND } from '../bezorging.js';
import { LEVERINGSPLAN, type Leveringsplan } from '../webhook/plan.js';

/** Which leveringen to deliver once more; without a status: what did not arrive. */
export interface Filter {
  readonly status?: readonly string[];
  /** The id of one bericht. */
  readonly bericht?: string;
  /** The short name of the partner that has to get them. */
  readonly partner?: string;
  readonly type?: string;
  readonly van?: string;
  readonly tot?: string;
}

export interface Stand {
  readonly id: string;
  readonly filter: Filter;
  readonly status: 'geteld' | 'loopt' | 'gestopt' | 'klaar';
  /** How many there were when they were counted, how many of them were opened, and what came of those. */
  readonly aantal: number;
  readonly geopend: number;
  readonly bevestigd: number;
  readonly mislukt: number;
  readonly onderweg: number;
  readonly gevraagdOp: Date;
  readonly begonnenOp: Date | null;
  readonly afgelopenOp: Date | null;
}

interface Rij {
  readonly id: string;
  readonly partner_id: string;
  readonly filter: Filter;
}

/** There is something for `stap` to do. */
export const IETS_TE_HERBEZORGEN = `exists (select from hub.herbezorging where status = 'loopt')`;

const NIET_AANGEKOMEN = ['mislukt', 'apart'];

/**
 * What herbezorging `h` of partner `a` is about. A partner may have everything again that it got itself, and what it sent
 * as far as that did not arrive; the managers of the hub everything. Erased content stays undelivered.
 */
const BEDOELD = `
  from hub.levering l join hub.bericht b on b.id = l.bericht_id join hub.bericht_inhoud i on i.bericht_id = b.id
  join hub.partner o on o.id = l.partner_id, hub.partner a, (select $1::jsonb as f, $2::uuid as wie) h
 where a.id = h.wie and i.gewist_op is null and l.status in ('mislukt', 'apart', 'bevestigd')
   and (a.soort = 'beheer' or l.partner_id = a.id or (l.afzender_id = a.id and l.status <> 'bevestigd'))
   and l.status = any(array(select jsonb_array_elements_text(h.f -> 'status')))
   and (h.f ->> 'bericht' is null or b.ce_id = h.f ->> 'bericht')
   and (h.f ->> 'partner' is null or o.naam = h.f ->> 'partner')
   and (h.f ->> 'type' is null or b.type = '${TYPE_VOORVOEGSEL}' || (h.f ->> 'type'))
   and (h.f ->> 'van' is null or l.geplaatst_op >= (h.f ->> 'van')::timestamptz)
   and (h.f ->> 'tot' is null or l.geplaatst_op < (h.f ->> 'tot')::timestamptz)`;

/** Delivering many berichten once more: counted first, begun when that is confirmed, in small steps, and to be stopped. */
@Injectable()
export class Herbezorgingen {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Bezorging) private readonly bezorging: Bezorging,
    @Inject(LEVERINGSPLAN) private readonly plan: Leveringsplan,
  ) {}

  /** Counts what would be delivered once more. Nothing happens yet. */
  async tel(wie: Partner, gevraagd: Filter): Promise<Stand> {
    const filter = { status: NIET_AANGEKOMEN, ...gevraagd };
    return this.database.inTransactie(HUB, 'bezorging', async (em) => {
      const [{ id }] = await em.query<[{ id: string }]>(
        `with telling as (select count(*)::int as aantal, coalesce(max(l.volgorde), 0) as laatste ${BEDOELD})
         insert into hub.herbezorging (partner_id, filter, aantal, tot_en_met)
         select $2, $1, aantal, laatste from telling returning id`,
        [JSON.stringify(filter), wie.id],
      );
      return this.stand(em, wie, id);
    });
  }

  async toon(wie: Partner, id: string): Promise<Stand> {
    return this.database.inTransactie(HUB, 'bezorging', (em) => this.stand(em, wie, id));
  }

  /** Begins what was counted. Asking twice is the same as asking once. */
  async begin(wie: Partner, id: string): Promise<Stand> {
    return this.database.inTransactie(HUB, 'bezorging', async (em) => {
      await this.stand(em, wie, id);
      await em.query(
        `update hub.herbezorging set status = 'loopt', begonnen_op = now() where id = $1 and status = 'geteld'`,
        [id],
      );
      return this.stand(em, wie, id);
    });
  }

  /** Opens nothing more, and takes back what is not out: that gets the status that it had. */
  async stop(wie: Partner, id: string): Promise<Stand> {
    return this.database.inTransactie(HUB, 'bezorging', async (em) => {
      await this.stand(em, wie, id);
      await em.query(
        `update hub.herbezorging set status = 'gestopt', afgelopen_op = now()
          where id = $1 and status in ('geteld', 'loopt')`,
        [id],
      );
      await em.query(
        `update hub.levering set status = voor_herbezorging, herbezorging_id = null
          where herbezorging_id = $1 and status = 'open' and lease_id is null`,
        [id],
      );
      return this.stand(em, wie, id);
    });
  }

  /** Opens the next few of every herbezorging that runs. One hub at a time does so for each. */
  async stap(): Promise<void> {
    await this.database.inTransactie(HUB, 'bezorging', async (em) => {
      const lopend = await em.query<Rij[]>(
        `select id, partner_id, filter from hub.herbezorging where status = 'loopt' for update skip locked`,
      );
      for (const herbezorging of lopend) await this.open(em, herbezorging);
    });
  }

  private async open(em: EntityManager, { id, partner_id, filter }: Rij): Promise<void> {
    const perStap = Math.max(1, Math.round((this.plan.herbezorgPerSeconde * this.plan.rondeMs) / 1_000));
    const [{ onderweg }] = await em.query<[{ onderweg: number }]>(
      `select count(*)::int as onderweg from hub.levering where herbezorging_id = $1 and status = 'open'`,
      [id],
    );
    const aantal = Math.min(perStap, 2 * this.plan.herbezorgPerSeconde - onderweg);
    if (aantal <= 0) return;
    const [geopend] = await em.query<[{ partner_id: string; volgorde: string }[], number]>(
      `with gekozen as (
         select l.id ${BEDOELD}
            and l.volgorde > (select gelezen_tot from hub.herbezorging where id = $3)
            and l.volgorde <= (select tot_en_met from hub.herbezorging where id = $3)
          order by l.volgorde limit $4 for update of l)
       update hub.levering l set ${HEROPEND}, herhaald = true, herbezorging_id = $3, voor_herbezorging = l.status
        where l.id in (select id from gekozen) returning l.partner_id, l.volgorde`,
      [JSON.stringify(filter), partner_id, id, aantal],
    );
    await this.noteer(em, id, geopend, onderweg === 0 && geopend.length === 0);
    await this.bezorging.maakWakker(em, [...new Set(geopend.map((l) => l.partner_id))]);
  }

  private async noteer(
    em: EntityManager,
    id: string,
    geopend: readonly { readonly volgorde: string }[],
    klaar: boolean,
  ): Promise<void> {
    await em.query(
      `update hub.herbezorging set geopend = geopend + $2, gelezen_tot = greatest(gelezen_tot, $3),
              status = case when $4 then 'klaar' else status end, afgelopen_op = case when $4 then now() end
        where id = $1`,
      [id, geopend.length, geopend.reduce((hoogste, l) => Math.max(hoogste, Number(l.volgorde)), 0), klaar],
    );
  }

  private async stand(em: EntityManager, wie: Partner, id: string): Promise<Stand> {
    const [stand] = isUuid(id)
      ? await em.query<Stand[]>(
          `select h.id, h.filter, h.status, h.aantal, h.geopend, h.gevraagd_op as "gevraagdOp",
                  h.begonnen_op as "begonnenOp", h.afgelopen_op as "afgelopenOp", l.*
             from hub.herbezorging h cross join lateral (
               select (count(*) filter (where status = 'bevestigd'))::int as bevestigd,
                      (count(*) filter (where status in ('mislukt', 'apart')))::int as mislukt,
                      (count(*) filter (where status = 'open'))::int as onderweg
                 from hub.levering where herbezorging_id = h.id) l
            where h.id = $1 and h.partner_id = $2`,
          [id, wie.id],
        )
      : [];
    if (!stand) throw Weigering.van('NIET_GEVONDEN');
    return stand;
  }
}
