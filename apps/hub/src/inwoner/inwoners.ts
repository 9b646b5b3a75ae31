import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@estafette/messaging';
import { gezamenlijk, gezamenlijkGedaan, opPlaats, type EntityManager } from '@estafette/persistence';
import { Klok, lokaleDatum } from '@estafette/tijd';
import type { Grond } from '../doelbinding/index.js';
import { Weigering } from '../web/index.js';
import { isDoorWerk } from './einden.js';

/** Who acts for an inwoner on a day. */
export interface Regie {
  /** The regisseur, or who stands in while that one is away. */
  readonly regisseurId: string;
  /** Who is next when the regisseur does not act; null while somebody stands in. */
  readonly vervangerId: string | null;
  /** The one fixed contact. */
  readonly vasteId: string;
  readonly teamId: string;
  readonly partnerId: string;
}

/** When who has the regie speaks to an inwoner at the latest, where nobody named a day: a quarter of a year. */
const STANDAARD_CONTACT_DAGEN = 91;

/** Why a partner is bound to an inwoner, by what, and for which dienst if one is named. */
export interface Band {
  readonly partnerId: string;
  readonly grond: Grond;
  readonly bronId: string;
  readonly dienst?: string;
}

interface Gebonden extends Band {
  readonly inwonerId: string;
}

/** Who of inwoners $1 has a regisseur on day $2 is spoken to once more, also where nobody said when. Not when the case ended. */
const BORG_CONTACT = `
  insert into hub.volgend_contact (inwoner_id, partner_id, datum, gezet_op, standaard)
  select i.id, t.partner_id, $2::date + ${STANDAARD_CONTACT_DAGEN}, $3, true
    from hub.inwoner i cross join lateral hub.regie_op(i.id, $2) r join hub.team t on t.id = r.team_id
   where i.id = any($1) and i.reden_einde is null and not exists (
         select 1 from hub.zelfde_inwoner(i.id) z (id) join hub.volgend_contact v on v.inwoner_id = z.id)
  on conflict do nothing`;

/** In one order, so that two transactions about the same people cannot wait for each other. */
const BIND = `
  with contact as (${BORG_CONTACT}),
  bekend as (
    insert into hub.inwoner as i (id, aangemaakt_op, versie) select unnest($1::uuid[]), $3, 1
    on conflict (id) do update set versie = i.versie + 1)
  insert into hub.binding (inwoner_id, partner_id, grond, bron_id, dienst)
  select b.inwoner, b.wie, b.grond, b.bron, b.dienst
    from unnest($4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::text[]) as b (inwoner, wie, grond, bron, dienst)
   order by b.inwoner, b.wie, b.grond
  on conflict (inwoner_id, partner_id, grond, bron_id) do update set tot = null`;

const REDEN_EINDE = `
  select g.nr::int, i.reden_einde as reden
    from unnest($1::uuid[]) with ordinality as g (id, nr)
   cross join lateral (
         select n.reden_einde from hub.inwoner n
          where n.id = any(array(select z from hub.zelfde_inwoner(g.id) z)) and n.reden_einde is not null
          order by n.beeindigd_op desc limit 1) i`;

const GEBONDEN = `
  select g.nr::int, b.partner_id
    from unnest($1::uuid[], $2::text[]) with ordinality as g (id, gronden, nr)
   cross join lateral (
         select distinct n.partner_id from hub.binding n
          where n.inwoner_id = any(array(select z from hub.zelfde_inwoner(g.id) z))
            and n.grond = any(string_to_array(g.gronden, ',')) and (n.tot is null or n.tot > now())) b`;

/** Who is known, to whom, and why. */
@Injectable()
export class Inwoners {
  private readonly bindAlle = gezamenlijkGedaan((em, banden: readonly (readonly Gebonden[])[]) =>
    this.schrijf(em, banden),
  );
  private readonly redenEinde = gezamenlijk(leesRedenEinde);
  private readonly opGronden = gezamenlijk(leesGebonden);

  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** Makes the inwoner known when it is new, and binds this partner to it on this ground. */
  async bind(em: EntityManager, inwonerId: string, partnerId: string, grond: Grond, bronId: string): Promise<void> {
    await em.query(
      `with bekend as (insert into hub.inwoner (id, aangemaakt_op) values ($1, $2) on conflict do nothing)
       insert into hub.binding (inwoner_id, partner_id, grond, bron_id) values ($1, $3, $4, $5)
       on conflict (inwoner_id, partner_id, grond, bron_id) do update set tot = null`,
      [inwonerId, this.klok.nu(), partnerId, grond, bronId],
    );
  }

  /** Makes the inwoner known when it is new, binds these partners to it, and lets bewaking look: in one statement. */
  async bindEnBewaak(em: EntityManager, inwonerId: string, banden: readonly Band[]): Promise<void> {
    await Promise.all([
      this.bindAlle(
        em,
        banden.map((band) => ({ ...band, inwonerId })),
      ),
      this.outbox.plaats(em, 'bewaking', { inwonerId }),
    ]);
  }

  /** Something changed that terms depend on: bewaking looks at the inwoner and at all overdrachten again. */
  async bewaak(em: EntityManager, inwonerId: string): Promise<void> {
    await this.bewaakAlle(em, [inwonerId]);
  }

  /** The same for several inwoners, in one go. */
  async bewaakAlle(em: EntityManager, inwonerIds: readonly string[]): Promise<void> {
    await Promise.all([
      this.borgContactEnVersie(em, inwonerIds),
      this.outbox.plaats(em, 'bewaking', ...inwonerIds.map((inwonerId) => ({ inwonerId }))),
    ]);
  }

  private async schrijf(em: EntityManager, perBericht: readonly (readonly Gebonden[])[]): Promise<void> {
    const nu = this.klok.nu();
    const banden = perBericht.flat();
    await em.query(BIND, [
      [...new Set(banden.map((b) => b.inwonerId))].toSorted(),
      lokaleDatum(nu),
      nu,
      banden.map((b) => b.inwonerId),
      banden.map((b) => b.partnerId),
      banden.map((b) => b.grond),
      banden.map((b) => b.bronId),
      banden.map((b) => b.dienst ?? null),
    ]);
  }

  private async borgContactEnVersie(em: EntityManager, inwonerIds: readonly string[]): Promise<void> {
    const nu = this.klok.nu();
    await em.query(
      `with contact as (${BORG_CONTACT})
       update hub.inwoner set versie = versie + 1 where id = any($1)`,
      [inwonerIds, lokaleDatum(nu), nu],
    );
  }

  /** This partner says when it speaks to the inwoner next; what it said before no longer counts. */
  async planContact(em: EntityManager, inwonerId: string, partnerId: string, dag: string, nu: Date): Promise<void> {
    await em.query(
      `insert into hub.volgend_contact (inwoner_id, partner_id, datum, gezet_op) values ($1, $2, $3, $4)
       on conflict (inwoner_id, partner_id) do update set datum = excluded.datum, gezet_op = excluded.gezet_op,
         standaard = false`,
      [inwonerId, partnerId, dag, nu],
    );
  }

  /** The inwoner was spoken to on this day: every date up to then is met. */
  async gesproken(em: EntityManager, inwonerId: string, dag: string): Promise<void> {
    await em.query(
      `delete from hub.volgend_contact where inwoner_id = any(array(select hub.zelfde_inwoner($1))) and datum <= $2`,
      [inwonerId, dag],
    );
  }

  /** The case ends: nobody has to speak to the inwoner any more, and but for nazorg there is no regisseur. */
  async eindig(em: EntityManager, inwonerId: string, reden: string, datum: string): Promise<void> {
    await em.query(
      `update hub.inwoner set reden_einde = $2, beeindigd_op = $3 where id = any(array(select hub.zelfde_inwoner($1)))`,
      [inwonerId, reden, datum],
    );
    await em.query(`delete from hub.volgend_contact where inwoner_id = any(array(select hub.zelfde_inwoner($1)))`, [
      inwonerId,
    ]);
    if (isDoorWerk(reden)) return;
    await em.query(
      `update hub.contactpersoon set tot = greatest(vanaf, $2)
        where inwoner_id = any(array(select hub.zelfde_inwoner($1))) and (tot is null or tot > $2)`,
      [inwonerId, datum],
    );
  }

  /** A case begins, or begins anew. */
  async heropen(em: EntityManager, inwonerId: string): Promise<void> {
    await em.query(
      `update hub.inwoner set reden_einde = null, beeindigd_op = null
        where id = any(array(select hub.zelfde_inwoner($1))) and reden_einde is not null`,
      [inwonerId],
    );
  }

  /** Whether these are one person: the same, or joined since. */
  async zelfde(em: EntityManager, een: string, ander: string): Promise<boolean> {
    if (een === ander) return true;
    const gevonden = await em.query<unknown[]>(`select 1 from hub.zelfde_inwoner($1) z where z = $2`, [een, ander]);
    return gevonden.length > 0;
  }

  /** Whether the case ended otherwise than by work: then nobody calls. */
  async isZaakBeeindigd(em: EntityManager, inwonerId: string): Promise<boolean> {
    const reden = await this.redenEinde(em, inwonerId);
    return reden !== null && !isDoorWerk(reden);
  }

  /** Refuses what is asked for somebody who died; for anybody else whose case had ended it begins anew. */
  async eisLeven(em: EntityManager, inwonerId: string, pad: string): Promise<void> {
    const reden = await this.redenEinde(em, inwonerId);
    if (reden === 'overleden') throw Weigering.van('OVERGANG_VERBODEN', pad, 'De inwoner is overleden.');
    if (reden !== null && !isDoorWerk(reden)) await this.heropen(em, inwonerId);
  }

  /** Ends the ground: what bound the partner is over. */
  async ontbind(em: EntityManager, inwonerId: string, partnerId: string, grond: Grond, bronId: string): Promise<void> {
    await em.query(
      `update hub.binding set tot = now()
        where inwoner_id = $1 and partner_id = $2 and grond = $3 and bron_id = $4 and tot is null`,
      [inwonerId, partnerId, grond, bronId],
    );
  }

  /** Partners that are bound to this inwoner now on one of these grounds. */
  async gebonden(em: EntityManager, inwonerId: string, gronden: readonly Grond[]): Promise<string[]> {
    return this.opGronden(em, { inwonerId, gronden });
  }

  /**
   * The regie on this day (local calendar day, `jjjj-mm-dd`): by the latest assignment that has begun and not ended, and
   * by who is away.
   */
  async regie(em: EntityManager, inwonerId: string, dag: string): Promise<Regie | undefined> {
    const [regie] = await em.query<Regie[]>(
      `select r.aan_zet_id as "regisseurId", r.vervanger_id as "vervangerId", r.vaste_id as "vasteId",
              r.team_id as "teamId", t.partner_id as "partnerId"
         from hub.regie_op($1, $2) r join hub.team t on t.id = r.team_id`,
      [inwonerId, dag],
    );
    return regie;
  }
}

async function leesRedenEinde(em: EntityManager, inwonerIds: readonly string[]): Promise<(string | null)[]> {
  const rijen = await em.query<{ nr: number; reden: string }[]>(REDEN_EINDE, [inwonerIds]);
  return opPlaats(inwonerIds.length, rijen).map(([rij]) => rij?.reden ?? null);
}

async function leesGebonden(
  em: EntityManager,
  gevraagd: readonly { readonly inwonerId: string; readonly gronden: readonly Grond[] }[],
): Promise<string[][]> {
  const rijen = await em.query<{ nr: number; partner_id: string }[]>(GEBONDEN, [
    gevraagd.map((g) => g.inwonerId),
    gevraagd.map((g) => g.gronden.join()),
  ]);
  return opPlaats(gevraagd.length, rijen).map((plaats) => plaats.map((r) => r.partner_id));
}
