import { Controller, Get, Inject } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { Beschrijft, lees, lijst, object, paden, tekst } from '../openapi/index.js';
import { geldendeRollen, type Partner, type Rolnaam } from '../partner/index.js';
import { Aangemeld } from '../toegang/index.js';

const COLLEGA = object({
  code: tekst,
  naam: tekst,
  rollen: lijst(tekst),
  teams: lijst(object({ partner: tekst, team: tekst, naam: tekst })),
});

interface Collega {
  readonly rollen: readonly Rolnaam[];
}

/** Who works at the own organisation, to choose one from. */
@Beschrijft(paden({ '/collegas': { get: lees('collegas', object({ collegas: lijst(COLLEGA) })) } }))
@Controller('collegas')
export class CollegasController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async toon(@Aangemeld() { id, naam, soort }: Partner): Promise<object> {
    const collegas = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<Collega[]>(
        `select m.code, m.naam, array(select r.rol from hub.medewerker_rol r where r.medewerker_id = m.id) as rollen,
                array(select jsonb_build_object('partner', $2::text, 'team', t.naam, 'naam', t.weergavenaam)
                        from hub.medewerker_team mt join hub.team t on t.id = mt.team_id
                       where mt.medewerker_id = m.id order by t.weergavenaam) as teams
           from hub.medewerker m where m.partner_id = $1 and m.vertrokken_op is null order by m.naam, m.code`,
        [id, naam],
      ),
    );
    return { collegas: collegas.map((c) => ({ ...c, rollen: geldendeRollen(c.rollen, soort) })) };
  }
}
