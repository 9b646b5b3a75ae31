import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';
import { eindeVan, lokaleDatum } from '@estafette/tijd';
import { soorten } from './soorten/index.js';

/** Design section 4: at most about five new ones for a person on a day. */
const PER_DAG = 5;
/** What hung under an outage gets this long to end by itself once the outage is over. */
const NAWERKING = `interval '1 hour'`;

const GEDOSEERD = soorten.filter((s) => s.bundeling === 'gedoseerd').map((s) => s.code);

/** Keeps a flood of signalen a list that can be read: some hang under another one, some wait for another day. */
@Injectable()
export class Bundels {
  /** Whether its owner heard of enough today; then it waits until tomorrow. */
  async wachtOpBeurt(em: EntityManager, id: string, nu: Date): Promise<boolean> {
    // Two that come at the same time count each other.
    await em.query(
      `select pg_advisory_xact_lock(hashtextextended('beurt:' || coalesce(eigenaar_id, eigenaar_partner_id), 0))
         from hub.signaal where id = $1`,
      [id],
    );
    const morgen = eindeVan(lokaleDatum(nu));
    const dagbegin = new Date(morgen.getTime() - 86_400_000);
    const [, aantal] = await em.query<[unknown[], number]>(
      `update hub.signaal s set beurt_op = $2
        where s.id = $1 and (
          select count(*) from hub.signaal a
           where a.eigenaar_partner_id = s.eigenaar_partner_id and a.eigenaar_id is not distinct from s.eigenaar_id
             and a.verteld_op >= $3 and a.code = any($4)) >= ${PER_DAG}`,
      [id, morgen, dagbegin, GEDOSEERD],
    );
    return aantal > 0;
  }

  /**
   * Whether the connection of the taker is known to fail, so that this is no news. Where its system only fetches nothing,
   * the first one of a team is news still: it may be that nobody is there at all.
   */
  async hangOnderStoring(em: EntityManager, id: string): Promise<boolean> {
    const [, aantal] = await em.query<[unknown[], number]>(
      `update hub.signaal s set onder_id = (
          select p.id from hub.signaal p
           where p.code = 'LEVERING_MISLUKT' and p.onderwerp_soort = 'partner' and p.onderwerp_id = o.naar_partner_id
             and p.opgelost_op is null order by p.oorzaak desc limit 1)
         from hub.overdracht o
        where s.id = $1 and o.id = s.overdracht_id and exists (
          select 1 from hub.signaal p
           where p.code = 'LEVERING_MISLUKT' and p.onderwerp_soort = 'partner' and p.onderwerp_id = o.naar_partner_id
             and p.opgelost_op is null
             and (p.oorzaak = 'webhook' or exists (
               select 1 from hub.signaal a join hub.overdracht b on b.id = a.overdracht_id
                where a.code = s.code and a.id <> s.id and a.opgelost_op is null and a.verteld_op is not null
                  and b.naar_partner_id = o.naar_partner_id and b.van_team_id = o.van_team_id)))`,
      [id],
    );
    return aantal > 0;
  }

  async hangOnderPartner(em: EntityManager, id: string, partnerId: string, oorzaak: string): Promise<void> {
    await em.query(
      `update hub.signaal s set onder_id = p.id from hub.signaal p
        where s.id = $1 and p.code = s.code and p.onderwerp_soort = 'partner' and p.onderwerp_id = $2 and p.oorzaak = $3`,
      [id, partnerId, oorzaak],
    );
  }

  /** Of who opens and who closes a bundle at the same time, one goes first. */
  async vergrendel(em: EntityManager, partnerId: string, code: string): Promise<void> {
    await em.query(`select pg_advisory_xact_lock(hashtextextended('bundel:' || $1 || $2, 0))`, [partnerId, code]);
  }

  /** Of which partner this signaal holds those with the same code together; undefined when it is another kind. */
  async partnerVan(em: EntityManager, onderId: string, code: string): Promise<string | undefined> {
    const [rij] = await em.query<{ partnerId: string }[]>(
      `select onderwerp_id as "partnerId" from hub.signaal where id = $1 and code = $2 and onderwerp_soort = 'partner'`,
      [onderId, code],
    );
    return rij?.partnerId;
  }

  async isLeeg(em: EntityManager, onderId: string): Promise<boolean> {
    const [open] = await em.query<unknown[]>(
      `select 1 from hub.signaal where onder_id = $1 and opgelost_op is null limit 1`,
      [onderId],
    );
    return open === undefined;
  }

  /** What hung under this one is told after a while, when it is there still. */
  async laatLos(em: EntityManager, id: string, nu: Date): Promise<void> {
    await em.query(
      `update hub.signaal set onder_id = null, beurt_op = $2::timestamptz + ${NAWERKING}
        where onder_id = $1 and opgelost_op is null`,
      [id, nu],
    );
  }
}
