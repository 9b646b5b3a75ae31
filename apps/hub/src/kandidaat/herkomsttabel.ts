import type { EntityManager } from '@estafette/persistence';
import { groepVan } from './onderdelen.js';
import type { Afwijking, Herkomstregel } from './vereniging.js';

interface Rij {
  readonly onderdeel: string;
  readonly herkomst: Herkomstregel['herkomst'];
  readonly methode: string | null;
  readonly datum: string;
  readonly partnerId: string;
  readonly berichtId: string;
  readonly afwijkend: Afwijking | null;
}

/** The sources of a profile, by part; as a partner, of the parts that row-level security gives it. */
export async function leesHerkomst(em: EntityManager, kandidaatId: string): Promise<Map<string, Herkomstregel>> {
  const rijen = await em.query<Rij[]>(
    `select onderdeel, herkomst, methode, datum::text, partner_id as "partnerId", bericht_id as "berichtId", afwijkend
       from hub.kandidaat_herkomst where kandidaat_id = $1 order by onderdeel`,
    [kandidaatId],
  );
  return new Map(rijen.map(({ onderdeel, ...rij }) => [onderdeel, alsRegel(rij)]));
}

export async function bewaarHerkomst(
  em: EntityManager,
  kandidaatId: string,
  eerder: ReadonlyMap<string, Herkomstregel>,
  nu: ReadonlyMap<string, Herkomstregel>,
): Promise<void> {
  if (eerder.size > 0) await em.query(`delete from hub.kandidaat_herkomst where kandidaat_id = $1`, [kandidaatId]);
  if (nu.size === 0) return;
  const rijen = [...nu].map(([onderdeel, regel]) => ({ ...regel, onderdeel, veldgroep: groepVan(onderdeel) }));
  await em.query(
    `insert into hub.kandidaat_herkomst
       (kandidaat_id, onderdeel, veldgroep, herkomst, methode, datum, partner_id, bericht_id, afwijkend)
     select $1, r.onderdeel, r.veldgroep, r.herkomst, r.methode, r.datum, r."partnerId", r."berichtId", r.afwijkend
       from jsonb_to_recordset($2) as r (onderdeel text, veldgroep text, herkomst text, methode text, datum date,
         "partnerId" uuid, "berichtId" uuid, afwijkend jsonb)`,
    [kandidaatId, JSON.stringify(rijen)],
  );
}

function alsRegel({ methode, afwijkend, ...rij }: Omit<Rij, 'onderdeel'>): Herkomstregel {
  return { ...rij, ...(methode === null ? {} : { methode }), ...(afwijkend === null ? {} : { afwijkend }) };
}
