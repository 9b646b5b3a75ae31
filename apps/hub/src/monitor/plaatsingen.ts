import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB } from '@estafette/persistence';
import type { Periode } from './periode.js';

/** How far voorstellen came and what work started in a period: counts over the whole region, no persons. */
@Injectable()
export class Plaatsingenmonitor {
  constructor(@Inject(Database) private readonly database: Database) {}

  async toon({ van, tot }: Periode): Promise<object> {
    const [rij] = await this.database.inTransactie(HUB, 'inzage', (em) =>
      em.query<[{ voorstellen: object; plaatsingen: object }]>(TELLING, [van, tot]),
    );
    return { van, tot, ...rij };
  }
}

const inPeriode = (kolom: string): string =>
  `(${kolom} at time zone 'Europe/Amsterdam')::date between $1::date and $2::date`;
const stap = (naam: string, kolom: string): string => `'${naam}', count(*) filter (where ${inPeriode(kolom)})`;

const TELLING = `
  select (select jsonb_build_object(${stap('voorgelegd', 'voorgelegd_op')}, ${stap('akkoord', 'akkoord_op')},
            ${stap('bijWerkgever', 'bij_werkgever_op')}, ${stap('gesprek', 'gesprek_op')},
            ${stap('proefplaats', 'proefplaats_op')}, ${stap('geplaatst', 'geplaatst_op')},
            'gestopt', count(*) filter (where geplaatst_op is null and ${inPeriode('beeindigd_op')}))
            from hub.voorstel) as voorstellen,
         (select coalesce(jsonb_agg(jsonb_build_object('vorm', vorm, 'gestart', gestart, 'beeindigd', beeindigd)
            order by vorm), '[]') from (
              select vorm, count(*) filter (where vanaf between $1 and $2) as gestart,
                     count(*) filter (where einde between $1 and $2) as beeindigd
                from hub.plaatsing where vanaf between $1 and $2 or einde between $1 and $2 group by vorm) as per_vorm)
           as plaatsingen`;
