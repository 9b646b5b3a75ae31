import { Injectable } from '@nestjs/common';
import type { Vertoond } from '@estafette/matchregels';
import type { EntityManager } from '@estafette/persistence';
import type { LokaleDatum } from '@estafette/tijd';
import type { Vertoning } from './antwoord.js';
import { hashVan } from './spoor.js';

/** A shortlist that nobody asked for in so many days is not open any more. */
const OPEN_DAGEN = 30;

interface Rij {
  readonly kandidaat_id: string;
  readonly keer: number;
  readonly geleden: number;
  /** Open vacancies with the candidate on their last list. */
  readonly lijsten: readonly string[];
}

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
  private laatste: { readonly dag: LokaleDatum; readonly vertoning: Vertoning } | undefined;

  /** How it stood at the start of this day. Looked up once a day: what lies before it no longer changes. */
  async stand(em: EntityManager, dag: LokaleDatum): Promise<Vertoning> {
    if (this.laatste?.dag !== dag) this.laatste = { dag, vertoning: alsVertoning(await em.query<Rij[]>(STAND, [dag])) };
    return this.laatste.vertoning;
  }
}

function alsVertoning(rijen: readonly Rij[]): Vertoning {
  const alle = new Map(rijen.map((rij) => [rij.kandidaat_id, vertoond(rij, rij.lijsten.length)]));
  const perVacature = new Map<string, Rij[]>();
  for (const rij of rijen) {
    for (const id of rij.lijsten) perVacature.set(id, [...(perVacature.get(id) ?? []), rij]);
  }
  return {
    hash: hashVan(JSON.stringify(rijen)),
    // Being on the own list is not being on another's.
    voor: (vacatureId) => {
      const eigen = perVacature.get(vacatureId);
      if (!eigen) return alle;
      const zonder = new Map(alle);
      for (const rij of eigen) zonder.set(rij.kandidaat_id, vertoond(rij, rij.lijsten.length - 1));
      return zonder;
    },
  };
}

function vertoond({ keer, geleden }: Rij, openLijsten: number): Vertoond {
  return { keer30Dagen: keer, dagenGeleden: geleden, openLijsten };
}
