import type { Partnersoort } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import { standaardgrondslagen } from './standaard.js';

/** Gives a partner the agreement of its kind, unless it has one. */
export async function beginAfspraak(em: EntityManager, partnerId: string, soort: Partnersoort): Promise<void> {
  await em.query(
    `with nieuw as (
       insert into hub.afspraak (partner_id) values ($1) on conflict (partner_id) do nothing returning partner_id)
     insert into hub.afspraak_grondslag (partner_id, doel, grondslag)
     select n.partner_id, g.doel, g.grondslag from nieuw n, jsonb_to_recordset($2) as g (doel text, grondslag text)`,
    [partnerId, JSON.stringify(standaardgrondslagen(soort))],
  );
}
