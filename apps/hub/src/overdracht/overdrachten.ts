import { Inject, Injectable } from '@nestjs/common';
import { gezamenlijk, gezamenlijkGedaan, type EntityManager } from '@estafette/persistence';
import { lokaleDatum } from '@estafette/tijd';
import { Inwoners, NeemtWerkOver, type Opvolger, type Werkoverdrager } from '../inwoner/index.js';
import type { Partner } from '../partner/index.js';
import { Weigering } from '../web/index.js';
import { neemNummers, schrijfNieuwe } from './begin.js';
import { Overdracht } from './overdracht.tabel.js';
import {
  BEGINSTAND,
  isEind,
  naarEinde,
  statussen,
  stokBij,
  zetStap,
  type Gebeurtenis,
  type Rol,
  type Stand,
  type Status,
} from './overgangen.js';

/** One step that somebody wants to take, and what came with it. */
export interface Stapverzoek {
  readonly gebeurtenis: Gebeurtenis;
  readonly afzender: Partner;
  readonly berichtId: string;
  readonly behandelaarId: string | undefined;
  /** Why it ends and what is advised next, of a step that ends it. */
  readonly einde?: { readonly reden: string | undefined; readonly advies: string | undefined };
  /** What was agreed or named with it, where the step says so. */
  readonly afspraak?: Partial<Stapafspraak>;
  readonly nu: Date;
}

/** Days (`jjjj-mm-dd`) that a step names, and the team that should have been asked instead. */
export type Stapafspraak = Pick<
  Overdracht,
  'afgesprokenStart' | 'verwachteStart' | 'onderbrokenTot' | 'andereOntvangerId'
>;

const MOMENT_VAN: Partial<Record<Gebeurtenis, keyof Overdracht>> = {
  'in-behandeling': 'inBehandelingOp',
  geaccepteerd: 'besluitOp',
  geweigerd: 'besluitOp',
  aangevuld: 'aangevuldOp',
  gestart: 'gestartOp',
  hervat: 'hervatOp',
};

/** Diensten that begin, or go on, when somebody has work. */
export const NAZORGDIENSTEN: readonly string[] = ['nazorg', 'jobcoaching'];

/** The state of overdrachten. Every change goes through here: one row, one step in its history, one stokhouder. */
@NeemtWerkOver()
@Injectable()
export class Overdrachten implements Werkoverdrager {
  readonly bestaat = gezamenlijk(leesBestaande);
  private readonly nummers = gezamenlijk<'overdracht', string>(neemNummers);
  private readonly schrijf = gezamenlijkGedaan(schrijfNieuwe);

  constructor(@Inject(Inwoners) private readonly inwoners: Inwoners) {}

  /** The number of the next overdracht, for the telephone. */
  nummer(em: EntityManager): Promise<string> {
    return this.nummers(em, 'overdracht');
  }

  /** What is offered binds who takes part, and whoever told of the inwoner. */
  async begin(em: EntityManager, nieuw: Overdracht, berichtId: string): Promise<void> {
    const { id, inwonerId, dienst, vanPartnerId } = nieuw;
    const banden = [...deelnemers(nieuw)].map(
      (partnerId) => ({ partnerId, grond: 'overdracht', bronId: id, dienst }) as const,
    );
    const aanlevering = { partnerId: vanPartnerId, grond: 'aanlevering', bronId: vanPartnerId } as const;
    await Promise.all([
      this.inwoners.bindEnBewaak(em, inwonerId, [aanlevering, ...banden]),
      this.schrijf(em, { ...nieuw, berichtId }),
    ]);
  }

  /** Locked: of two steps at once, one wins and the other sees what it lost to. */
  async neem(em: EntityManager, id: string): Promise<Overdracht | null> {
    return em.findOne(Overdracht, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Takes the step, or refuses it with where things stand and what can be done. */
  async zet(em: EntityManager, overdracht: Overdracht, verzoek: Stapverzoek): Promise<Overdracht> {
    const stand = await this.stand(em, overdracht);
    const uitslag = zetStap(stand, verzoek.gebeurtenis, rollenVan(overdracht, verzoek.afzender));
    if (uitslag.soort !== 'nieuw') throw geweigerd(uitslag.soort, overdracht.status, uitslag.toegestaan);
    const nieuw = await this.metStok(em, verplaats(overdracht, uitslag.stand, verzoek), verzoek.nu);
    await em.save(Overdracht, nieuw);
    await this.noteer(em, nieuw, verzoek.gebeurtenis, overdracht.status, verzoek.berichtId, verzoek.nu);
    await this.herzieBinding(em, nieuw);
    return nieuw;
  }

  /** The taker has it: its system acknowledged the levering, or one of its people opened it. Gives whether that is new. */
  async markeerOntvangen(em: EntityManager, overdracht: Overdracht, nu: Date): Promise<boolean> {
    if (overdracht.ontvangenOp || isEind(overdracht.status)) return false;
    await Promise.all([
      em.query(`update hub.overdracht set ontvangen_op = $2, versie = $3 where id = $1`, [
        overdracht.id,
        nu,
        overdracht.versie + 1,
      ]),
      this.inwoners.bewaak(em, overdracht.inwonerId),
    ]);
    return true;
  }

  /** Something was done about it that moves nothing; it stands in its history all the same. */
  async vermeld(
    em: EntityManager,
    overdracht: Overdracht,
    gebeurtenis: 'nagevraagd' | 'opnieuw-verstuurd',
    berichtId: string,
    nu: Date,
  ): Promise<void> {
    await this.noteer(em, overdracht, gebeurtenis, overdracht.status, berichtId, nu);
  }

  /** The taker advises a next dienst, before or with the end; one that ends it with an advice of its own replaces it. */
  async zetAdvies(em: EntityManager, { id, versie }: Overdracht, dienst: string): Promise<void> {
    await em.update(Overdracht, { id }, { advies: dienst, versie: versie + 1 });
  }

  /** The dienst has its final result. Nothing changes before acceptance, or when it was over already. */
  async rondAf(em: EntityManager, overdracht: Overdracht, verzoek: Omit<Stapverzoek, 'gebeurtenis'>): Promise<void> {
    let stand = overdracht;
    for (const gebeurtenis of naarEinde(overdracht)) stand = await this.zet(em, stand, { ...verzoek, gebeurtenis });
  }

  /** The one overdracht of this dienst (of any, when none is named) that this taker accepted and did not end yet. */
  async lopendBij(
    em: EntityManager,
    inwonerId: string,
    nemerId: string,
    dienst: string | undefined,
  ): Promise<Overdracht | null> {
    const lopend = await em.query<{ id: string }[]>(
      `select id from hub.overdracht where inwoner_id = any(array(select hub.zelfde_inwoner($1)))
          and naar_partner_id = $2 and besluit_op is not null and beeindigd_op is null
          and ($3::text is null or dienst = $3) limit 2`,
      [inwonerId, nemerId, dienst ?? null],
    );
    return lopend.length === 1 ? this.neem(em, lopend[0]!.id) : null;
  }

  /** Work stopped: the nazorg that this partner gave is over, and the stok goes to the regisseur. */
  async rondNazorgAf(
    em: EntityManager,
    inwonerId: string,
    { afzender, berichtId, nu }: Pick<Stapverzoek, 'afzender' | 'berichtId' | 'nu'>,
  ): Promise<void> {
    const lopend = await em.query<{ id: string }[]>(
      `select id from hub.overdracht where inwoner_id = any(array(select hub.zelfde_inwoner($1))) and naar_partner_id = $2 and status = 'gestart'
          and dienst = any($3) order by id`,
      [inwonerId, afzender.id, NAZORGDIENSTEN],
    );
    const einde = { reden: 'zonder-resultaat', advies: undefined };
    for (const { id } of lopend) {
      const overdracht = (await this.neem(em, id))!;
      await this.zet(em, overdracht, {
        gebeurtenis: 'afgerond',
        afzender,
        berichtId,
        behandelaarId: undefined,
        einde,
        nu,
      });
    }
  }

  /** Giver, taker and inwoner spoke together: before the start that makes the overdracht warm. */
  async markeerGesprek(em: EntityManager, overdrachtId: string, op: Date): Promise<void> {
    await em.query(
      `update hub.overdracht set gesprek_op = least(gesprek_op, $2), versie = versie + 1,
              warm_contact_op = coalesce(warm_contact_op, case when gestart_op is null or $2 < gestart_op then $2 end)
        where id = $1`,
      [overdrachtId, op],
    );
  }

  /** Open overdrachten that the regisseur gave, or holds, go to the successor. */
  async draagOver(
    em: EntityManager,
    inwonerId: string,
    vanId: string,
    opvolger: Opvolger,
    berichtId: string | undefined,
  ): Promise<void> {
    const open = await em.query<{ id: string }[]>(
      `select id from hub.overdracht
        where inwoner_id = any(array(select hub.zelfde_inwoner($1))) and $2 in (gever_id, stokhouder_id) for update`,
      [inwonerId, vanId],
    );
    for (const { id } of open) await this.vervang(em, (await this.neem(em, id))!, vanId, opvolger, berichtId);
  }

  private async vervang(
    em: EntityManager,
    o: Overdracht,
    vanId: string,
    opvolger: Opvolger,
    berichtId: string | undefined,
  ): Promise<void> {
    const wissel = (id: string): string => (id === vanId ? opvolger.medewerkerId : id);
    const nieuw = {
      ...o,
      geverId: wissel(o.geverId),
      stokhouderId: wissel(o.stokhouderId),
      vanTeamId: o.geverId === vanId ? opvolger.teamId : o.vanTeamId,
      versie: o.versie + 1,
    };
    await em.save(Overdracht, nieuw);
    await this.noteer(em, nieuw, 'andere-regisseur', o.status, berichtId, undefined);
  }

  private async stand(em: EntityManager, { id, status, terugNaar }: Overdracht): Promise<Stand> {
    const rijen = await em.query<{ van: Status }[]>(
      `select van from hub.overdracht_stap where overdracht_id = $1 and van = any($2) order by id`,
      [id, statussen],
    );
    return { status, terugNaar, geschiedenis: rijen.map((r) => r.van) };
  }

  private async metStok(em: EntityManager, overdracht: Overdracht, nu: Date): Promise<Overdracht> {
    return { ...overdracht, stokhouderId: await this.stokhouder(em, overdracht, nu) };
  }

  private async stokhouder(em: EntityManager, o: Overdracht, nu: Date): Promise<string> {
    const bij = stokBij[o.status];
    if (bij === 'gever') return o.geverId;
    if (bij === 'nemer') return o.behandelaarId!;
    // Without a regisseur the giver keeps it: never nobody.
    return (await this.inwoners.regie(em, o.inwonerId, lokaleDatum(nu)))?.regisseurId ?? o.geverId;
  }

  private async noteer(
    em: EntityManager,
    o: Overdracht,
    gebeurtenis: string,
    van: Status | null,
    berichtId: string | undefined,
    nu: Date | undefined,
  ): Promise<void> {
    const stap = em.query(
      `insert into hub.overdracht_stap (overdracht_id, bericht_id, gebeurtenis, van, naar, stokhouder_id, gezet_op)
       values ($1, $2, $3, $4, $5, $6, coalesce($7, now()))`,
      [o.id, berichtId ?? null, gebeurtenis, van, o.status, o.stokhouderId, nu ?? null],
    );
    await Promise.all([stap, this.inwoners.bewaak(em, o.inwonerId)]);
  }

  // Who no longer holds the stok when it is over has no ground any more to see the inwoner by this overdracht.
  private async herzieBinding(em: EntityManager, o: Overdracht): Promise<void> {
    if (!isEind(o.status)) return;
    const houdt = stokBij[o.status] === 'gever' ? o.vanPartnerId : undefined;
    for (const partnerId of deelnemers(o)) {
      if (partnerId !== houdt) await this.inwoners.ontbind(em, o.inwonerId, partnerId, 'overdracht', o.id);
    }
  }
}

/** The partners that an overdracht binds to the inwoner: giver, taker, and who deploys the dienst. */
export function deelnemers({ vanPartnerId, naarPartnerId, inzetPartnerId }: Overdracht): Set<string> {
  return new Set([vanPartnerId, naarPartnerId, ...(inzetPartnerId ? [inzetPartnerId] : [])]);
}

/** The roles that a partner has in this overdracht; both when it is from team to team inside one partner. */
export function rollenVan(o: Pick<Overdracht, 'vanPartnerId' | 'naarPartnerId'>, partner: Partner): Rol[] {
  const rollen: Rol[] = [];
  if (partner.id === o.vanPartnerId) rollen.push('gever');
  if (partner.id === o.naarPartnerId) rollen.push('nemer');
  if (partner.soort === 'gemeente') rollen.push('regie');
  return rollen;
}

/** Where a stored overdracht begins. */
export function beginstatus(): Pick<Overdracht, 'status' | 'terugNaar'> {
  return { status: BEGINSTAND.status, terugNaar: BEGINSTAND.terugNaar };
}

function verplaats(o: Overdracht, stand: Stand, verzoek: Stapverzoek): Overdracht {
  const { gebeurtenis, behandelaarId, einde, afspraak, nu } = verzoek;
  const moment = MOMENT_VAN[gebeurtenis];
  // Whoever acts for the taker has the case; acceptance and later steps may name another colleague.
  const behandelaar = stand.status === 'aanvulling_gevraagd' ? o.behandelaarId : (behandelaarId ?? o.behandelaarId);
  return {
    ...o,
    ...afspraak,
    status: stand.status,
    terugNaar: stand.terugNaar,
    behandelaarId: behandelaar,
    versie: o.versie + 1,
    ontvangenOp: o.ontvangenOp ?? (gebeurtenis === 'in-behandeling' ? nu : null),
    ...(moment ? { [moment]: nu } : {}),
    ...(isEind(stand.status)
      ? { beeindigdOp: nu, redenEinde: einde?.reden ?? null, advies: einde?.advies ?? o.advies }
      : {}),
  };
}

function geweigerd(
  soort: 'verloren' | 'verboden' | 'rol',
  huidigeStatus: Status,
  toegestaan: readonly Gebeurtenis[],
): Weigering {
  const code = { verloren: 'OVERGANG_VERLOREN', verboden: 'OVERGANG_VERBODEN', rol: 'ROL_ONJUIST' } as const;
  return Weigering.van(code[soort], '', undefined, { huidigeStatus, toegestaneStappen: toegestaan });
}

async function leesBestaande(em: EntityManager, ids: readonly string[]): Promise<boolean[]> {
  const rijen = await em.query<{ id: string }[]>(`select id from hub.overdracht where id = any($1)`, [ids]);
  const bestaand = new Set(rijen.map(({ id }) => id));
  return ids.map((id) => bestaand.has(id));
}
