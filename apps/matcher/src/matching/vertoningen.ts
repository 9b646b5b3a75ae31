import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import type { LokaleDatum } from '@estafette/tijd';
import { hashVan } from './spoor.js';
import type { Vertoningsrij, Vertoningsstand } from './vertoningsstand.js';

/** A shortlist that nobody asked for in so many days is not open any more. */
const OPEN_DAGEN = 30;

const STAND = `
  with eerder as (
    select v.*, v.dag = max(v.dag) over (partition by v.vacature_id) and v.dag >= $1::date - ${OPEN_DAGEN}
             and w.id is not null as op_lijst
      from matcher.vertoning v left join hub.matcher_vacature w on w.id = v.vacature_id and w.open
     where v.dag < $1::date)
  select kandidaat_id, count(*) filter (where dag >= $1::date - 30)::int as keer, $1::date - max(dag) as geleden,
         coalesce(array_agg(vacature_id order by vacature_id) filter (where op_lijst), '{}') as lijsten
    from eerder group by kandidaat_id order by kandidaat_id`;

/** Who was shown: what was shown today counts from tomorrow on, so that a day's lists do not depend on their order. */
@Injectable()
export class Vertoningen {
  private laatste: { readonly dag: LokaleDatum; readonly stand: Vertoningsstand } | undefined;

  /** How it stood at the start of this day. Looked up once a day: what lies before it no longer changes. */
  async stand(em: EntityManager, dag: LokaleDatum): Promise<Vertoningsstand> {
    if (this.laatste?.dag !== dag) {
      const rijen = await em.query<Vertoningsrij[]>(STAND, [dag]);
      this.laatste = { dag, stand: { hash: hashVan(JSON.stringify(rijen)), rijen } };
    }
    return this.laatste.stand;
  }
}
