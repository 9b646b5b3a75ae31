import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { Klok, plusDagen, plusWerkdagen } from '@estafette/tijd';
import { v7 as uuidv7 } from 'uuid';
import { HubBerichten, type Gevolg } from '../bericht/index.js';
import { Inwoners, NeemtWerkOver, type Opvolger, type Werkoverdrager } from '../inwoner/index.js';
import { kalenderVan } from '../norm/index.js';
import { Bundels } from './bundels.js';
import { Onderwerpen, type Eigenaar, type Onderwerp, type Uitleg } from './onderwerp.js';
import type { Onderwerpsoort, Signaalsoort } from './signaalsoort.js';
import { signaalsoort } from './soorten/index.js';

/** What was found: about whom or what, and when; and when and why it lapsed. */
export interface Bevinding {
  readonly code: string;
  readonly onderwerp_soort: Onderwerpsoort;
  readonly onderwerp_id: string;
  readonly oorzaak: string;
  readonly gevonden_op: Date;
  readonly vervallen_op: Date | null;
  readonly reden: string | null;
}

interface Signaalrij {
  readonly id: string;
  readonly eigenaar_partner_id: string;
  readonly onder_id: string | null;
  readonly verteld_op: Date | null;
}

const ESCALEERT_NA = { werkdagen: 5 };

/** When the next in line must act, if nothing ends it before. */
export async function escaleertOp(em: EntityManager, soort: Signaalsoort, vanaf: Date): Promise<Date> {
  const na = soort.escaleertNa ?? ESCALEERT_NA;
  return 'dagen' in na ? plusDagen(vanaf, na.dagen) : plusWerkdagen(vanaf, na.werkdagen, await kalenderVan(em));
}

interface Verteld extends Eigenaar {
  readonly code: string;
  readonly ernst: string;
  readonly zin: string;
  readonly vervolgstappen: string[];
  readonly soort: Onderwerpsoort;
  readonly onderwerpId: string;
  readonly overdrachtId: string | null;
  readonly inwonerId: string | null;
  readonly geopendOp: Date;
}

/** The cause of a signaal about a partner that only holds those of its inwoners together. */
const BUNDEL = 'bundel';

/** Opens and closes signalen for what was found, and tells the owner and who has the regie. */
@NeemtWerkOver()
@Injectable()
export class Signalen implements Werkoverdrager {
  constructor(
    @Inject(Onderwerpen) private readonly onderwerpen: Onderwerpen,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
    @Inject(Bundels) private readonly bundels: Bundels,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async volg(em: EntityManager, bevinding: Bevinding): Promise<void> {
    const onderwerp = await this.onderwerpen.neem(em, bevinding.onderwerp_soort, bevinding.onderwerp_id);
    if (bevinding.vervallen_op) await this.sluit(em, onderwerp, bevinding, bevinding.vervallen_op);
    else await this.open(em, onderwerp, bevinding);
  }

  /**
   * Something is wrong with the connection of a partner, for this cause. Told again while it stands open it is one
   * signaal still.
   */
  async meldPartner(em: EntityManager, partnerId: string, code: string, oorzaak: string): Promise<void> {
    await this.volg(em, { ...overPartner(partnerId, code, oorzaak, this.klok.nu()), vervallen_op: null, reden: null });
  }

  /** The cause is gone. Without an open signaal it does nothing, so it may be told after every success. */
  async sluitPartner(em: EntityManager, partnerId: string, code: string, oorzaak: string): Promise<void> {
    const nu = this.klok.nu();
    await this.volg(em, { ...overPartner(partnerId, code, oorzaak, nu), vervallen_op: nu, reden: 'hersteld' });
  }

  /** Open signalen of the regisseur before are the successor's. */
  async draagOver(em: EntityManager, inwonerId: string, vanId: string, opvolger: Opvolger): Promise<void> {
    await em.query(
      `update hub.signaal s set eigenaar_id = $3, eigenaar_team_id = t.id, eigenaar_partner_id = t.partner_id
         from hub.team t where t.id = $4 and s.inwoner_id = $1 and s.eigenaar_id = $2 and s.opgelost_op is null`,
      [inwonerId, vanId, opvolger.medewerkerId, opvolger.teamId],
    );
  }

  /** Tells the owner and who has the regie of a signaal that nobody heard of yet. */
  async vertel(em: EntityManager, id: string): Promise<void> {
    const nu = this.klok.nu();
    const [rij] = await em.query<Verteld[]>(
      `select s.code, s.ernst, s.zin, s.vervolgstappen, s.onderwerp_soort as soort, s.onderwerp_id as "onderwerpId",
              s.overdracht_id as "overdrachtId", s.inwoner_id as "inwonerId", s.eigenaar_partner_id as "partnerId",
              s.eigenaar_team_id as "teamId", s.eigenaar_id as "medewerkerId", s.geopend_op as "geopendOp"
         from hub.signaal s where s.id = $1`,
      [id],
    );
    const { code, ernst, zin, vervolgstappen, geopendOp, onderwerpId, ...wie } = rij!;
    await em.query(`update hub.signaal set verteld_op = $2, onder_id = null, beurt_op = $3 where id = $1`, [
      id,
      nu,
      await escaleertOp(em, signaalsoort(code), nu),
    ]);
    const onderwerp: Onderwerp = { ...wie, id: onderwerpId };
    const eigenaar = await this.adres(em, wie);
    const data = { signaal: { id }, code, ernst, zin, vervolgstappen, eigenaar, ...verwijzingen(onderwerp) };
    const gevolg = await this.gevolg(em, id, onderwerp, wie.partnerId);
    await this.hubBerichten.verstuur(em, 'signaal.geopend', { ...data, sinds: geopendOp.toISOString() }, gevolg);
  }

  private async open(em: EntityManager, onderwerp: Onderwerp, bevinding: Bevinding): Promise<void> {
    const soort = signaalsoort(bevinding.code);
    const uitleg = await this.onderwerpen.legUit(em, onderwerp, soort);
    const id = await this.schrijf(em, onderwerp, bevinding, soort, uitleg);
    if (!id) return;
    if (onderwerp.soort !== 'partner' && (await this.hangtOnder(em, id, onderwerp, soort))) return;
    await this.vertel(em, id);
  }

  /** Whether it is not told now: it hangs under another one, or waits for its turn. */
  private async hangtOnder(
    em: EntityManager,
    id: string,
    { inwonerId }: Onderwerp,
    soort: Signaalsoort,
  ): Promise<boolean> {
    if (soort.bundeling === undefined) return false;
    if (soort.bundeling === 'gedoseerd') return this.bundels.wachtOpBeurt(em, id, this.klok.nu());
    if (soort.bundeling === 'onder-storing') return this.bundels.hangOnderStoring(em, id);
    const { partnerId } = await this.onderwerpen.wieKent(em, inwonerId!);
    await this.bundels.vergrendel(em, partnerId, soort.code);
    await this.meldPartner(em, partnerId, soort.code, BUNDEL);
    await this.bundels.hangOnderPartner(em, id, partnerId, BUNDEL);
    return true;
  }

  private async sluit(em: EntityManager, onderwerp: Onderwerp, bevinding: Bevinding, op: Date): Promise<void> {
    const { code, oorzaak, reden } = bevinding;
    const { opgelost } = signaalsoort(code);
    const zin = opgelost[reden ?? 'anders'] ?? opgelost.anders;
    const [[rij]] = await em.query<[Signaalrij[], number]>(
      `update hub.signaal set opgelost_op = $5, opgelost_zin = $6
        where code = $1 and onderwerp_soort = $2 and onderwerp_id = $3 and oorzaak = $4 and opgelost_op is null
        returning id, eigenaar_partner_id, onder_id, verteld_op`,
      [code, onderwerp.soort, onderwerp.id, oorzaak, op, zin],
    );
    if (!rij) return;
    await this.bundels.laatLos(em, rij.id, op);
    if (rij.onder_id) await this.sluitLegeBundel(em, rij.onder_id, code);
    // Who never heard of it, need not hear that it is over.
    if (!rij.verteld_op) return;
    const data = { signaal: { id: rij.id }, code, zin, ...verwijzingen(onderwerp), opgelostOp: op.toISOString() };
    const gevolg = await this.gevolg(em, rij.id, onderwerp, rij.eigenaar_partner_id);
    // Whom it was told to may no longer be the owner: it moved up.
    const ontvangers = [...gevolg.ontvangers, ...(await wieHoordenVan(em, rij.id))];
    await this.hubBerichten.verstuur(em, 'signaal.opgelost', data, { ...gevolg, ontvangers });
  }

  private async sluitLegeBundel(em: EntityManager, onderId: string, code: string): Promise<void> {
    const partnerId = await this.bundels.partnerVan(em, onderId, code);
    if (!partnerId) return;
    await this.bundels.vergrendel(em, partnerId, code);
    if (await this.bundels.isLeeg(em, onderId)) await this.sluitPartner(em, partnerId, code, BUNDEL);
  }

  /** Gives the id of the signaal; undefined when it stands open already. The same cause come back opens it again. */
  private async schrijf(
    em: EntityManager,
    onderwerp: Onderwerp,
    { oorzaak, gevonden_op }: Bevinding,
    soort: Signaalsoort,
    { zin, vervolgstappen, eigenaar }: Uitleg,
  ): Promise<string | undefined> {
    const [rij] = await em.query<{ id: string }[]>(
      `insert into hub.signaal (id, code, onderwerp_soort, onderwerp_id, overdracht_id, inwoner_id, oorzaak, ernst,
         besloten, zin, vervolgstappen, eigenaar_partner_id, eigenaar_team_id, eigenaar_id, geopend_op)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict (code, onderwerp_soort, onderwerp_id, oorzaak) do update
         set opgelost_op = null, opgelost_zin = null, geopend_op = excluded.geopend_op, zin = excluded.zin,
             onder_id = null, verteld_op = null, niveau = 'eigenaar', beurt_op = null, geparkeerd_tot = null,
             parkeerreden = null,
             eigenaar_partner_id = excluded.eigenaar_partner_id, eigenaar_team_id = excluded.eigenaar_team_id,
             eigenaar_id = excluded.eigenaar_id
         where signaal.opgelost_op is not null
       returning id`,
      [
        uuidv7(),
        soort.code,
        onderwerp.soort,
        onderwerp.id,
        onderwerp.overdrachtId,
        onderwerp.inwonerId,
        oorzaak,
        soort.ernst,
        soort.besloten,
        zin,
        JSON.stringify(vervolgstappen),
        eigenaar.partnerId,
        eigenaar.teamId,
        eigenaar.medewerkerId,
        gevonden_op,
      ],
    );
    return rij?.id;
  }

  private async gevolg(
    em: EntityManager,
    id: string,
    { inwonerId }: Onderwerp,
    eigenaarPartnerId: string,
  ): Promise<Gevolg> {
    const onderwerp = { soort: 'signaal' as const, id };
    if (!inwonerId) return { onderwerp, ontvangers: [eigenaarPartnerId] };
    const regie = await this.inwoners.gebonden(em, inwonerId, ['regie']);
    return { onderwerp, inwonerId, ontvangers: [eigenaarPartnerId, ...regie] };
  }

  private async adres(em: EntityManager, { partnerId, teamId, medewerkerId }: Eigenaar): Promise<object> {
    const [rij] = await em.query<[{ partner: string; team: string | null; code: string | null; naam: string | null }]>(
      `select p.naam as partner, t.naam as team, m.code, m.naam
         from hub.partner p left join hub.team t on t.id = $2 left join hub.medewerker m on m.id = $3
        where p.id = $1`,
      [partnerId, teamId, medewerkerId],
    );
    const { partner, team, code, naam } = rij;
    return { partner, ...(team ? { team } : {}), ...(code && naam ? { medewerker: { code, naam } } : {}) };
  }
}

/** The partners that were told of this signaal when it opened, the last time that it did. */
async function wieHoordenVan(em: EntityManager, id: string): Promise<string[]> {
  const rijen = await em.query<{ partnerId: string }[]>(
    `select l.partner_id as "partnerId" from hub.levering l where l.bericht_id = (
       select b.id from hub.bericht b where b.onderwerp_soort = 'signaal' and b.onderwerp_id = $1
          and b.type like '%.signaal.geopend' order by b.id desc limit 1)`,
    [id],
  );
  return rijen.map(({ partnerId }) => partnerId);
}

function verwijzingen({ soort, id, overdrachtId, inwonerId }: Onderwerp): object {
  return {
    ...(soort === 'voorstel' ? { voorstel: { id } } : {}),
    ...(overdrachtId ? { overdracht: { id: overdrachtId } } : {}),
    ...(inwonerId ? { inwoner: { id: inwonerId } } : {}),
  };
}

function overPartner(partnerId: string, code: string, oorzaak: string, nu: Date) {
  return { code, onderwerp_soort: 'partner' as const, onderwerp_id: partnerId, oorzaak, gevonden_op: nu };
}
