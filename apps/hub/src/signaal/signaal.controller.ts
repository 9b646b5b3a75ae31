import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import type { Partner } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';
import { Verwijzingen } from '../verwijzing/index.js';
import { alsBlad, leesBlad, type Zoekvraag } from '../web/index.js';

interface Rij {
  readonly id: string;
  readonly overdracht_id: string;
  readonly inwoner_id: string;
  readonly vorm: Record<string, unknown>;
}

/** Open signalen of the overdrachten that a partner may see, newest first; `?open=nee` shows the closed ones. */
@Controller('signalen')
export class SignaalController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verwijzingen) private readonly verwijzingen: Verwijzingen,
  ) {}

  @Get()
  async blader(@Aangemeld() partner: Partner, @Query() vraag: Zoekvraag): Promise<object> {
    const blad = leesBlad(vraag);
    const na = blad.na && (await this.alsHub((em) => this.verwijzingen.internId(em, partner.id, 'signaal', blad.na!)));
    const rijen = await this.database.inTransactie({ soort: 'partner', partnerId: partner.id }, 'inzage', (em) =>
      zoek(em, vraag, na, blad.maximum),
    );
    const items = await this.alsHub((em) => this.metNamen(em, partner, rijen));
    return alsBlad('signalen', items, blad, '/api/v1/signalen', vraag);
  }

  private alsHub<T>(werk: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTransactie(HUB, 'inzage', werk);
  }

  private async metNamen(em: EntityManager, partner: Partner, rijen: readonly Rij[]): Promise<{ id: string }[]> {
    const signalen = await this.verwijzingen.buitennamen(
      em,
      partner.id,
      'signaal',
      rijen.map((r) => r.id),
    );
    const overdrachten = await this.verwijzingen.buitennamen(
      em,
      partner.id,
      'overdracht',
      rijen.map((r) => r.overdracht_id),
    );
    const inwoners = await this.verwijzingen.buitennamen(
      em,
      partner.id,
      'inwoner',
      rijen.map((r) => r.inwoner_id),
    );
    return rijen.map((r) => ({
      ...signalen.get(r.id)!,
      ...r.vorm,
      overdracht: overdrachten.get(r.overdracht_id),
      inwoner: inwoners.get(r.inwoner_id),
    }));
  }
}

function zoek(em: EntityManager, vraag: Zoekvraag, na: string | undefined, maximum: number): Promise<Rij[]> {
  return em.query(
    `select s.id, s.overdracht_id, s.inwoner_id, jsonb_build_object('code', s.code, 'ernst', s.ernst, 'zin', s.zin,
            'vervolgstappen', s.vervolgstappen, 'nummer', o.nummer, 'geopendOp', s.geopend_op,
            'opgelostOp', s.opgelost_op, 'opgelostZin', s.opgelost_zin,
            'eigenaar', jsonb_build_object('partner', p.naam, 'team', t.naam, 'medewerker', m.naam)) as vorm
       from hub.signaal s join hub.overdracht o on o.id = s.overdracht_id
       join hub.partner p on p.id = s.eigenaar_partner_id join hub.team t on t.id = s.eigenaar_team_id
       left join hub.medewerker m on m.id = s.eigenaar_id
      where (s.opgelost_op is null) = ($1::text is distinct from 'nee')
        and ($2::text is null or s.code = $2) and ($3::uuid is null or s.id < $3)
      order by s.id desc limit $4`,
    [vraag['open'] ?? null, vraag['code'] ?? null, na ?? null, maximum],
  );
}
