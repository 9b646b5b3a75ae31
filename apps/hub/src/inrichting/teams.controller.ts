import { Controller, Get, Inject } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { antwoord, Beschrijft, lijst, object, tekst } from '../openapi/index.js';

const TEAM = object({ partner: tekst, team: tekst, naam: tekst });

/** The teams of the region, to choose one from. */
@Beschrijft({
  '/teams': { get: { operationId: 'regioteams', responses: antwoord(200, object({ teams: lijst(TEAM) })) } },
})
@Controller('teams')
export class TeamsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async toon(): Promise<object> {
    const teams = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<object[]>(
        `select p.naam as partner, t.naam as team, t.weergavenaam || ' van ' || p.weergavenaam as naam
           from hub.team t join hub.partner p on p.id = t.partner_id order by p.weergavenaam, t.weergavenaam`,
      ),
    );
    return { teams };
  }
}
