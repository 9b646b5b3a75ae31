import type { EntityManager } from '@estafette/persistence';
import type { Verwijzingen } from '../../verwijzing/index.js';
import type { Overdracht } from '../overdracht.tabel.js';

/** Somebody to call: a person when there is one, and the team. */
export interface Bereik {
  readonly naam: string | null;
  readonly telefoon: string | null;
  readonly email: string | null;
  readonly team: string;
  readonly teamtelefoon: string | null;
}

/** The other side, as this partner sees it: the giver for who takes it, the taker for all others. */
export async function bereik(em: EntityManager, overdracht: Overdracht, partnerId: string): Promise<Bereik> {
  const { naarPartnerId, vanPartnerId, naarTeamId, vanTeamId, behandelaarId, geverId } = overdracht;
  const isNemer = partnerId === naarPartnerId && partnerId !== vanPartnerId;
  const [wie] = await em.query<[Bereik]>(
    `select m.naam, m.telefoon, m.email, t.weergavenaam || ' van ' || p.weergavenaam as team, t.telefoon as teamtelefoon
       from hub.team t join hub.partner p on p.id = t.partner_id left join hub.medewerker m on m.id = $2
      where t.id = $1`,
    isNemer ? [vanTeamId, geverId] : [naarTeamId, behandelaarId],
  );
  return wie;
}

/** How much about it that this partner told, or was to hear, did not arrive yet. */
export async function nietAangekomen(em: EntityManager, overdrachtId: string, partnerId: string): Promise<number> {
  const [{ n }] = await em.query<[{ n: number }]>(
    `select count(*)::int as n from hub.bericht b join hub.levering l on l.bericht_id = b.id
      where b.onderwerp_soort = 'overdracht' and b.onderwerp_id = $1 and $2 in (l.afzender_id, l.partner_id)
        and (l.status in ('mislukt', 'apart') or (l.status = 'open' and l.lease_id is null))`,
    [overdrachtId, partnerId],
  );
  return n;
}

/** What an offer of the same inwoner for the same dienst holds, in the names of the giver. */
export async function alsNieuwAanbod(
  em: EntityManager,
  verwijzingen: Verwijzingen,
  o: Overdracht,
): Promise<Readonly<Record<string, unknown>>> {
  const [adres] = await em.query<[{ van: object; gever: object; inzet: object | null }]>(
    `select jsonb_build_object('partner', p.naam, 'team', t.naam) as van, jsonb_build_object('code', g.code) as gever,
            (select jsonb_build_object('partner', ip.naam, 'team', it.naam) from hub.team it
               join hub.partner ip on ip.id = it.partner_id where it.id = $3) as inzet
       from hub.team t join hub.partner p on p.id = t.partner_id, hub.medewerker g where t.id = $1 and g.id = $2`,
    [o.vanTeamId, o.geverId, o.inzetTeamId],
  );
  const { id: inwonerId } = await verwijzingen.buitennaam(em, o.vanPartnerId, 'inwoner', o.inwonerId);
  const advies = o.adviesId ? await verwijzingen.buitennaam(em, o.vanPartnerId, 'advies', o.adviesId) : undefined;
  return {
    ...o.gegevens,
    inwoner: { id: inwonerId },
    van: adres.van,
    gever: adres.gever,
    dienst: o.dienst,
    ...(o.afgesproken === 'onbekend' ? {} : { afgesproken: o.afgesproken }),
    ...(o.uiterlijkeDatum === null ? {} : { uiterlijkeDatum: o.uiterlijkeDatum }),
    ...(adres.inzet ? { inzet: adres.inzet } : {}),
    ...(advies ? { advies: { id: advies.id } } : {}),
  };
}
