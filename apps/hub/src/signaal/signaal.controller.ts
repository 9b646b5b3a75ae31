import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { isUuid } from '@estafette/contracts';
import { Database, voorbereid, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { Aanvrager, namens, type Aanmelding } from '../toegang/index.js';
import { Verwijzingen, type Buitennaam, type Genoemd, type Namenlijst } from '../verwijzing/index.js';
import { alsBlad, leesAls, leesBlad, Weigering, type Zoekvraag } from '../web/index.js';
import { Beschrijft } from '../openapi/index.js';
import { SIGNALEN } from './signaal.openapi.js';
import { Uitstel, Uitstelverzoek } from './uitstel.js';
import { filterVan, tellingVan } from './werklijst.js';

interface Rij {
  readonly id: string;
  readonly overdracht_id: string | null;
  readonly voorstel_id: string | null;
  readonly inwoner_id: string | null;
  readonly vacature_id: string | null;
  /** Overdrachten that hang under the outage of a partner; null when it is about something else. */
  readonly hangend: readonly string[] | null;
  readonly vorm: Record<string, unknown>;
}

/** The open signalen that a partner may see, newest first; `?open=nee` shows the closed ones. */
@Beschrijft(SIGNALEN)
@Controller('signalen')
export class SignaalController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
    @Inject(Uitstel) private readonly uitstel: Uitstel,
  ) {}

  @Post(':id/uitstel')
  @HttpCode(204)
  async stelUit(
    @Aanvrager() aanvrager: Aanmelding,
    @Param('id') id: string,
    @Body() body: Buffer | undefined,
  ): Promise<void> {
    await this.uitstel.stelUit(aanvrager, id, leesAls(Uitstelverzoek, body));
  }

  /** How many there are, per value of what is counted by; narrowed down like the list. */
  @Get('tellingen')
  async tel(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    const tellingen = await this.alsAanvrager(aanvrager, async (em) => {
      const { sql, waarden } = tellingVan(vraag, await this.inwoner(em, aanvrager.partner, vraag['inwoner']));
      return voorbereid(em, sql, waarden);
    });
    return { tellingen };
  }

  @Get()
  async blader(@Aanvrager() aanvrager: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    const { partner } = aanvrager;
    const blad = leesBlad(vraag);
    const { rijen, bekend } = await this.alsAanvrager(aanvrager, async (em) => {
      const na = blad.na && (await this.verwijzingen.internId(em, partner.id, 'signaal', blad.na));
      const inwoner = await this.inwoner(em, partner, vraag['inwoner']);
      const rijen = await zoek(em, vraag, inwoner, na, blad.maximum);
      return { rijen, bekend: await this.verwijzingen.bekendeNamenlijst(em, partner.id, rijen.flatMap(genoemdIn)) };
    });
    const namen = await this.verwijzingen.voltooi(partner.id, rijen.flatMap(genoemdIn), bekend);
    return alsBlad('signalen', metNamen(rijen, namen), blad, '/api/v1/signalen', vraag);
  }

  /** Our id of the inwoner; an unknown one gives nothing, like one about whom nothing is open. */
  private async inwoner(em: EntityManager, partner: Partner, id: string | undefined): Promise<string | undefined> {
    if (id === undefined) return undefined;
    if (!isUuid(id)) throw Weigering.van('PARAMETER_ONJUIST', 'inwoner', 'Gebruik het id van de inwoner.');
    return (await this.verwijzingen.internId(em, partner.id, 'inwoner', id)) ?? id;
  }

  private alsAanvrager<T>(aanvrager: Aanmelding, werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(namens(aanvrager), 'inzage', werk);
  }
}

function metNamen(rijen: readonly Rij[], namen: Namenlijst): { id: string }[] {
  return rijen.map((r) => ({
    ...namen.van({ soort: 'signaal', id: r.id }),
    ...r.vorm,
    ...onderwerp(r, namen),
  }));
}

function genoemdIn({ id, overdracht_id, voorstel_id, inwoner_id, vacature_id, hangend }: Rij): Genoemd[] {
  return [
    { soort: 'signaal', id },
    ...(overdracht_id ? [{ soort: 'overdracht', id: overdracht_id } as const] : []),
    ...(voorstel_id ? [{ soort: 'voorstel', id: voorstel_id } as const] : []),
    ...(inwoner_id ? [{ soort: 'inwoner', id: inwoner_id } as const] : []),
    ...(vacature_id ? [{ soort: 'vacature', id: vacature_id } as const] : []),
    ...(hangend ?? []).map((hangt) => ({ soort: 'overdracht', id: hangt }) as const),
  ];
}

function onderwerp({ overdracht_id, voorstel_id, inwoner_id, vacature_id, hangend }: Rij, namen: Namenlijst): object {
  const overdracht = (id: string): Buitennaam => namen.van({ soort: 'overdracht', id });
  return {
    ...(overdracht_id ? { overdracht: overdracht(overdracht_id) } : {}),
    ...(voorstel_id ? { voorstel: namen.van({ soort: 'voorstel', id: voorstel_id }) } : {}),
    ...(inwoner_id ? { inwoner: namen.van({ soort: 'inwoner', id: inwoner_id }) } : {}),
    ...(vacature_id ? { vacature: namen.van({ soort: 'vacature', id: vacature_id }) } : {}),
    ...(hangend ? { overdrachten: hangend.map(overdracht) } : {}),
  };
}

function zoek(
  em: EntityManager,
  vraag: Zoekvraag,
  inwonerId: string | undefined,
  na: string | undefined,
  maximum: number,
): Promise<Rij[]> {
  const { bron, voorwaarden, waarden } = filterVan(vraag, inwonerId);
  return voorbereid(
    em,
    `select s.id, s.overdracht_id, s.inwoner_id,
            case when s.onderwerp_soort = 'voorstel' then s.onderwerp_id end as voorstel_id,
            case when s.onderwerp_soort = 'vacature' then s.onderwerp_id end as vacature_id,
            case when s.onderwerp_soort = 'partner' then array(
              select distinct b.onderwerp_id from hub.levering l join hub.bericht b on b.id = l.bericht_id
               where l.partner_id = s.onderwerp_id and l.status = 'open' and b.onderwerp_soort = 'overdracht'
               limit 200) end as hangend,
            jsonb_build_object('code', s.code, 'ernst', s.ernst, 'zin', s.zin,
            'vervolgstappen', s.vervolgstappen, 'nummer', o.nummer, 'geopendOp', s.geopend_op,
            'niveau', s.niveau, 'geparkeerdTot', s.geparkeerd_tot,
            'parkeerreden', s.parkeerreden, 'opgelostOp', s.opgelost_op, 'opgelostZin', s.opgelost_zin, 'partner', w.naam, 'partnernaam', w.weergavenaam,
            'eigenaar', jsonb_build_object('partner', p.naam, 'team', t.naam, 'medewerker', m.naam,
              'naam', concat_ws(', ', m.naam, t.weergavenaam, p.weergavenaam))) as vorm
       from ${bron} join hub.partner p on p.id = s.eigenaar_partner_id
       left join hub.overdracht o on o.id = s.overdracht_id
       left join hub.partner w on w.id = s.onderwerp_id and s.onderwerp_soort = 'partner'
       left join hub.team t on t.id = s.eigenaar_team_id
       left join hub.medewerker m on m.id = s.eigenaar_id
      where ${[...voorwaarden, ...(na === undefined ? [] : [`s.id < $${waarden.length + 2}`])].join(' and ')}
      order by s.id desc limit $${waarden.length + 1}`,
    [...waarden, maximum, ...(na === undefined ? [] : [na])],
  );
}
