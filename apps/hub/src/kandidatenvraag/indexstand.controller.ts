import { Controller, Get, Inject } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import { antwoord, Beschrijft, geheel, object } from '../openapi/index.js';

/** Whether the matcher has seen all that the hub knows now; an import waits for it. */
@Beschrijft({
  '/kandidaatindex': {
    get: {
      operationId: 'kandidaatindex',
      responses: antwoord(200, object({ matchers: geheel, bij: { type: 'boolean' } })),
    },
  },
})
@Controller('kandidaatindex')
export class IndexstandController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async toon(): Promise<object> {
    const [stand] = await this.database.inTransactie(HUB, 'matching', (em) =>
      em.query<[{ matchers: number; bij: boolean }]>(
        `with levend as (select gelezen_tot from matcher.indexstand where bijgewerkt_op > now() - interval '15 seconds'),
         nieuwste as (
           select max(xid) as xid from (
             (select xid from hub.kandidaat order by xid desc limit 1) union all
             (select xid from hub.vacature order by xid desc limit 1) union all
             (select xid from hub.postcode order by xid desc limit 1)) as alle)
         select (select count(*)::int from levend) as matchers,
                exists (select 1 from levend) and not exists (
                  select 1 from levend, nieuwste where levend.gelezen_tot <= nieuwste.xid) as bij`,
      ),
    );
    return stand;
  }
}
