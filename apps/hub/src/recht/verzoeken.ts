import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Klok, plusDagen } from '@estafette/tijd';
import { namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen, type Buitennaam } from '../verwijzing/index.js';
import { Weigering, type Blad } from '../web/index.js';

/** What an inwoner can ask; `bewaartermijn` is what the hub does by itself. */
export type Verzoeksoort =
  'inzage' | 'correctie' | 'bezwaar' | 'bezwaar-ingetrokken' | 'verwijdering' | 'bewaartermijn';

/** AVG art. 12(3): within a month. */
const TERMIJN_DAGEN = 30;
const ROLLEN: readonly string[] = ['regisseur', 'privacy-officer'];

/** Somebody for whom a request came in: all our ids of the person, the one that stays first. */
export interface Betrokkene {
  readonly inwonerId: string;
  readonly ids: readonly string[];
}

export interface Bevestiging {
  readonly partner: string;
  readonly status: string;
  readonly bevestigd: boolean;
}

export interface Verzoek {
  readonly id: string;
  readonly soort: Verzoeksoort;
  /** As the partner that took it in calls the person; null once the person is erased. */
  readonly inwoner: Buitennaam | null;
  readonly ontvangenOp: Date;
  readonly uiterlijk: Date;
  readonly afgehandeldOp: Date | null;
  readonly uitkomst: string | null;
  readonly ontvangers: readonly Bevestiging[];
}

const VERZOEK = `
  select v.id, v.soort, v.ontvangen_op as "ontvangenOp", v.uiterlijk, v.afgehandeld_op as "afgehandeldOp", v.uitkomst,
         (select coalesce(jsonb_agg(jsonb_build_object('partner', p.weergavenaam, 'status', l.status,
                   'bevestigd', l.status = 'bevestigd') order by p.naam), '[]')
            from hub.levering l join hub.partner p on p.id = l.partner_id where l.bericht_id = v.bericht_id) as ontvangers,
         (select jsonb_strip_nulls(jsonb_build_object('id', w.extern_id, 'kenmerkPartner', w.kenmerk_partner)) from hub.verwijzing w
           where w.partner_id = v.partner_id and w.soort = 'inwoner' and w.intern_id = v.inwoner_id limit 1) as inwoner
    from hub.verzoek v`;

/** What inwoners asked about their data, through who has the regie: with its term, and what came of it as proof. */
@Injectable()
export class Verzoeken {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  /** Whom this partner calls `id`, when who asks may carry out the rights of this inwoner. */
  async betrokkene(em: EntityManager, wie: Aanmelding, id: string): Promise<Betrokkene> {
    eisRol(wie);
    const { partner } = wie;
    const inwonerId = isUuid(id) && (await this.verwijzingen.internId(em, partner.id, 'inwoner', id));
    if (!inwonerId) throw Weigering.van('NIET_GEVONDEN');
    const ids = await this.zelfde(em, inwonerId);
    // Also after the case ended: the duty of who had the regie stays.
    const regie = await em.query<unknown[]>(
      `select 1 from hub.binding where inwoner_id = any($1) and partner_id = $2 and grond = 'regie' limit 1`,
      [ids, partner.id],
    );
    if (regie.length === 0) throw Weigering.van('ROL_ONJUIST', '', 'Alleen wie de regie heeft, voert dit uit.');
    return { inwonerId, ids };
  }

  async zelfde(em: EntityManager, inwonerId: string): Promise<readonly string[]> {
    const [{ ids }] = await em.query<[{ ids: string[] }]>(`select array(select hub.zelfde_inwoner($1)) as ids`, [
      inwonerId,
    ]);
    return ids;
  }

  async neem(
    em: EntityManager,
    { partner, medewerker }: Pick<Aanmelding, 'partner' | 'medewerker'>,
    inwonerId: string,
    soort: Verzoeksoort,
    inhoud?: object,
  ): Promise<string> {
    const nu = this.klok.nu();
    const [{ id }] = await em.query<[{ id: string }]>(
      `insert into hub.verzoek (partner_id, medewerker_id, inwoner_id, soort, ontvangen_op, uiterlijk, inhoud)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [partner.id, medewerker?.id ?? null, inwonerId, soort, nu, plusDagen(nu, TERMIJN_DAGEN), inhoud ?? null],
    );
    return id;
  }

  /** Whoever has to confirm, does so by this bericht; when nobody has to, it is done. */
  async verstuurd(em: EntityManager, id: string, berichtId: string | undefined, uitkomst: string): Promise<void> {
    if (!berichtId) return this.rondAf(em, id, uitkomst);
    await em.query(`update hub.verzoek set bericht_id = $2 where id = $1`, [id, berichtId]);
  }

  async rondAf(em: EntityManager, id: string, uitkomst: string): Promise<void> {
    await em.query(`update hub.verzoek set afgehandeld_op = $2, uitkomst = $3 where id = $1`, [
      id,
      this.klok.nu(),
      uitkomst,
    ]);
  }

  async toon(em: EntityManager, partnerId: string, id: string): Promise<Verzoek> {
    const [verzoek] = isUuid(id)
      ? await em.query<Verzoek[]>(`${VERZOEK} where v.id = $1 and v.partner_id = $2`, [id, partnerId])
      : [];
    if (!verzoek) throw Weigering.van('NIET_GEVONDEN');
    return verzoek;
  }

  /** One that who asks may see. */
  async zoek(wie: Aanmelding, id: string): Promise<Verzoek> {
    const gezien = isUuid(id) ? await this.zichtbare(wie, `v.id = $2`, [id]) : [];
    if (gezien.length === 0) throw Weigering.van('NIET_GEVONDEN');
    return this.database.inTransactie(HUB, 'rechten', (em) => this.toon(em, wie.partner.id, id));
  }

  async blader(wie: Aanmelding, { maximum, na }: Blad): Promise<Verzoek[]> {
    const opPlaats = `($2::uuid is null or v.id < $2) order by v.id desc limit $3`;
    const ids = await this.zichtbare(wie, opPlaats, [na ?? null, maximum]);
    return this.database.inTransactie(HUB, 'rechten', (em) =>
      em.query<Verzoek[]>(`${VERZOEK} where v.id = any($1) order by v.id desc`, [ids]),
    );
  }

  /**
   * It names who asked for something, so it is for the privacy officer, for who has the regie of that inwoner, and for who
   * took it in; and for the system of the organisation.
   */
  private async zichtbare(wie: Aanmelding, welke: string, waarden: readonly unknown[]): Promise<string[]> {
    eisRol(wie);
    const rijen = await this.database.inTransactie(namens(wie), 'rechten', (em) =>
      em.query<{ id: string }[]>(
        `select v.id from hub.verzoek v
          where ($1 or hub.huidige_medewerker() is null or v.medewerker_id = hub.huidige_medewerker()
                 or hub.heeft_regie(v.inwoner_id)) and ${welke}`,
        [wie.rollen.includes('privacy-officer'), ...waarden],
      ),
    );
    return rijen.map(({ id }) => id);
  }

  /** Partners who got something about this person or looked at it: who must hear that it was wrong, or is gone. */
  async kregen(em: EntityManager, ids: readonly string[], behalve: string): Promise<string[]> {
    const rijen = await em.query<{ id: string }[]>(
      `select p.id from hub.partner p where p.id <> $2 and p.soort not in ('hub', 'beheer') and (
         exists (select from hub.levering l join hub.bericht b on b.id = l.bericht_id
                  where l.partner_id = p.id and b.inwoner_id = any($1) and l.status <> 'gewist')
         or exists (select from hub.bericht b where b.partner_id = p.id and b.inwoner_id = any($1))
         or exists (select from logboek.verwerking v
                     where v.partner_id = p.id and v.inwoner_id = any($1) and v.handeling in ('lezen', 'verstrekken')))`,
      [ids, behalve],
    );
    return rijen.map((r) => r.id);
  }
}

function eisRol({ medewerker, rollen }: Aanmelding): void {
  if (medewerker && !rollen.some((rol) => ROLLEN.includes(rol))) throw Weigering.van('GEEN_TOEGANG');
}
