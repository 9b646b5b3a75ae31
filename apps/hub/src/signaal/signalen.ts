import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { v7 as uuidv7 } from 'uuid';
import { HubBerichten, type Gevolg } from '../bericht/index.js';
import { Inwoners } from '../inwoner/index.js';
import { Overdrachten, type Overdracht } from '../overdracht/index.js';
import type { Omstandigheden, Signaalsoort } from './signaalsoort.js';
import { signaalsoort } from './soorten/index.js';

/** What the matcher found. */
export interface Bevinding {
  readonly code: string;
  readonly overdracht_id: string;
  readonly oorzaak: string;
  readonly gevonden_op: Date;
  readonly vervallen_op: Date | null;
}

interface Eigenaar {
  readonly partnerId: string;
  readonly teamId: string;
  readonly medewerkerId: string | null;
}

interface Signaalrij {
  readonly id: string;
  readonly code: string;
  readonly eigenaar_partner_id: string;
}

/** Opens and closes signalen for what the matcher found, and tells the owner and who has the regie. */
@Injectable()
export class Signalen {
  constructor(
    @Inject(Overdrachten) private readonly overdrachten: Overdrachten,
    @Inject(Inwoners) private readonly inwoners: Inwoners,
    @Inject(HubBerichten) private readonly hubBerichten: HubBerichten,
  ) {}

  async volg(em: EntityManager, bevinding: Bevinding): Promise<void> {
    const overdracht = await this.overdrachten.neem(em, bevinding.overdracht_id);
    if (!overdracht) throw new Error('A finding is about an overdracht that does not exist.');
    if (bevinding.vervallen_op) await this.sluit(em, overdracht, bevinding, bevinding.vervallen_op);
    else await this.open(em, overdracht, bevinding);
  }

  private async open(em: EntityManager, overdracht: Overdracht, bevinding: Bevinding): Promise<void> {
    const soort = signaalsoort(bevinding.code);
    const omstandigheden = await this.omstandigheden(em, overdracht);
    const eigenaar = eigenaarVan(soort, overdracht);
    const id = await this.schrijf(em, overdracht, bevinding, soort, omstandigheden, eigenaar);
    if (!id) return;
    const data = {
      signaal: { id },
      code: soort.code,
      ernst: soort.ernst,
      zin: soort.zin(omstandigheden),
      vervolgstappen: soort.vervolgstappen(omstandigheden),
      eigenaar: await this.adres(em, eigenaar),
      overdracht: { id: overdracht.id },
      inwoner: { id: overdracht.inwonerId },
      sinds: bevinding.gevonden_op.toISOString(),
    };
    await this.hubBerichten.verstuur(
      em,
      'signaal.geopend',
      data,
      await this.gevolg(em, id, overdracht, eigenaar.partnerId),
    );
  }

  private async sluit(em: EntityManager, overdracht: Overdracht, bevinding: Bevinding, op: Date): Promise<void> {
    const { opgelost } = signaalsoort(bevinding.code);
    const [[rij]] = await em.query<[Signaalrij[], number]>(
      `update hub.signaal set opgelost_op = $4, opgelost_zin = $5
        where code = $1 and overdracht_id = $2 and oorzaak = $3 and opgelost_op is null
        returning id, code, eigenaar_partner_id`,
      [bevinding.code, overdracht.id, bevinding.oorzaak, op, opgelost],
    );
    if (!rij) return;
    const data = {
      signaal: { id: rij.id },
      code: rij.code,
      zin: opgelost,
      overdracht: { id: overdracht.id },
      inwoner: { id: overdracht.inwonerId },
      opgelostOp: op.toISOString(),
    };
    await this.hubBerichten.verstuur(
      em,
      'signaal.opgelost',
      data,
      await this.gevolg(em, rij.id, overdracht, rij.eigenaar_partner_id),
    );
  }

  /** Gives the id of the signaal; undefined when it stands open already. The same cause come back opens it again. */
  private async schrijf(
    em: EntityManager,
    o: Overdracht,
    { oorzaak, gevonden_op }: Bevinding,
    soort: Signaalsoort,
    omstandigheden: Omstandigheden,
    eigenaar: Eigenaar,
  ): Promise<string | undefined> {
    const [rij] = await em.query<{ id: string }[]>(
      `insert into hub.signaal (id, code, overdracht_id, inwoner_id, oorzaak, ernst, zin, vervolgstappen,
         eigenaar_partner_id, eigenaar_team_id, eigenaar_id, geopend_op)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (code, overdracht_id, oorzaak) do update
         set opgelost_op = null, opgelost_zin = null, geopend_op = excluded.geopend_op, zin = excluded.zin
         where signaal.opgelost_op is not null
       returning id`,
      [
        uuidv7(),
        soort.code,
        o.id,
        o.inwonerId,
        oorzaak,
        soort.ernst,
        soort.zin(omstandigheden),
        JSON.stringify(soort.vervolgstappen(omstandigheden)),
        eigenaar.partnerId,
        eigenaar.teamId,
        eigenaar.medewerkerId,
        gevonden_op,
      ],
    );
    return rij?.id;
  }

  private async gevolg(em: EntityManager, id: string, o: Overdracht, eigenaarPartnerId: string): Promise<Gevolg> {
    const regie = await this.inwoners.gebonden(em, o.inwonerId, ['regie']);
    return { onderwerp: { soort: 'signaal', id }, inwonerId: o.inwonerId, ontvangers: [eigenaarPartnerId, ...regie] };
  }

  private async omstandigheden(em: EntityManager, o: Overdracht): Promise<Omstandigheden> {
    const [rij] = await em.query<[{ naarPartner: string; naarTeam: string }]>(
      `select p.weergavenaam as "naarPartner", t.weergavenaam as "naarTeam"
         from hub.team t join hub.partner p on p.id = t.partner_id where t.id = $1`,
      [o.naarTeamId],
    );
    return { ...rij, nummer: o.nummer };
  }

  private async adres(em: EntityManager, { teamId, medewerkerId }: Eigenaar): Promise<object> {
    const [rij] = await em.query<[{ partner: string; team: string; code: string | null; naam: string | null }]>(
      `select p.naam as partner, t.naam as team, m.code, m.naam
         from hub.team t join hub.partner p on p.id = t.partner_id left join hub.medewerker m on m.id = $2
        where t.id = $1`,
      [teamId, medewerkerId],
    );
    const { partner, team, code, naam } = rij;
    return { partner, team, ...(code && naam ? { medewerker: { code, naam } } : {}) };
  }
}

function eigenaarVan({ eigenaar }: Signaalsoort, o: Overdracht): Eigenaar {
  return eigenaar === 'gever'
    ? { partnerId: o.vanPartnerId, teamId: o.vanTeamId, medewerkerId: o.geverId }
    : { partnerId: o.naarPartnerId, teamId: o.naarTeamId, medewerkerId: o.behandelaarId };
}
