import type { EntityManager } from '@estafette/persistence';

/** A team that could be asked instead, and why it is suggested. */
export interface Ontvanger {
  readonly partner: string;
  readonly team: string;
  readonly naam: string;
  readonly telefoon: string | null;
  readonly waarom: string;
}

interface Rij extends Omit<Ontvanger, 'waarom'> {
  readonly reden: keyof typeof WAAROM;
}

const WAAROM = {
  genoemd: 'De vorige ontvanger noemde dit team.',
  catalogus: 'Dit team doet deze dienst.',
  eerder: 'Dit team nam deze dienst het afgelopen jaar aan.',
} as const;

/**
 * Who refused may have named a team; others are in the catalogue of diensten, or took this dienst in the last year. Only
 * with whom the dienst is not excluded by agreement, and not who has, gave or refused it.
 */
const ZOEK = `
  with gezocht as (
    select o.dienst, o.inwoner_id, o.naar_team_id, o.van_team_id, o.andere_ontvanger_id from hub.overdracht o where o.id = $1)
  select p.naam as partner, t.naam as team, t.weergavenaam || ' van ' || p.weergavenaam as naam, t.telefoon, r.reden
    from gezocht g cross join hub.team t join hub.partner p on p.id = t.partner_id
    join hub.afspraak a on a.partner_id = p.id
    cross join lateral (
      select case when t.id = g.andere_ontvanger_id then 'genoemd' when g.dienst = any(t.diensten) then 'catalogus'
                  when exists (select 1 from hub.overdracht e where e.naar_team_id = t.id and e.dienst = g.dienst
                                  and e.gestart_op > $2::timestamptz - interval '1 year') then 'eerder' end as reden) r
   where r.reden is not null and t.id not in (g.naar_team_id, g.van_team_id)
     and (a.diensten is null or g.dienst = any(a.diensten))
     and (r.reden = 'genoemd' or not exists (
           select 1 from hub.overdracht w where w.inwoner_id = g.inwoner_id and w.naar_team_id = t.id
              and w.dienst = g.dienst and w.status = 'geweigerd'))
   order by array_position(array['genoemd', 'catalogus', 'eerder'], r.reden), p.weergavenaam, t.weergavenaam limit 20`;

/** Read as the hub: the catalogue is open to all, and of other overdrachten nothing is told but that they were taken. */
export async function zoekOntvangers(em: EntityManager, overdrachtId: string, nu: Date): Promise<Ontvanger[]> {
  const rijen = await em.query<Rij[]>(ZOEK, [overdrachtId, nu]);
  return rijen.map(({ reden, ...team }) => ({ ...team, waarom: WAAROM[reden] }));
}
