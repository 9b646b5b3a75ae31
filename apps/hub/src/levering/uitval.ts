import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Logboek } from '@estafette/proces';
import { randomUUID } from 'node:crypto';
import { Storingen } from './storingen.js';

/** After this many times that the hub died with it, or could not make it, a levering is set aside. */
const GRENS = 3;

/**
 * A levering with which the hub died this often is tried with no other of that kind out, so that the next death points
 * at one of them: those that were only in its company come through.
 */
export const NIET_NAAST_EEN_VERDACHTE = `
  (l.uitval < ${GRENS} or not exists (
    select 1 from hub.levering v where v.status = 'open' and v.uitval >= ${GRENS} and v.id <> l.id
       and (v.lease_tot > clock_timestamp() or (v.partner_id = l.partner_id and v.volgorde < l.volgorde
                                                and v.volgende_poging_op <= clock_timestamp()))))`;

/** Levering `l` has a lease that ended without an outcome. */
const VERLOPEN = `l.status = 'open' and l.lease_id is not null and l.lease_tot <= clock_timestamp()`;

/** There is something for `ruimOp` to do. */
export const IETS_VERLOPEN = `exists (
  select from hub.levering l where ${VERLOPEN} and l.partner_id in (select partner_id from hub.webhook))`;

/** Whether levering `u` keeps a later one about its subject waiting until it has been proved. */
export const WORDT_BEPROEFD = `u.uitval >= ${GRENS}`;

/** An attempt that the hub outlived: what it died of before, it was not this levering. */
export const OVERLEEFD = `uitval = 0`;

interface Apart {
  readonly id: string;
  readonly partner_id: string;
  readonly bericht_id: string;
}

/** Keeps a bericht that kills the hub, or cannot be made, from doing so for ever. */
@Injectable()
export class Uitval {
  /** This life of this process. What it had in hand when it died, died with it. */
  readonly werker = randomUUID();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Storingen) private readonly storingen: Storingen,
    @Inject(Logboek) private readonly logboek: Logboek,
  ) {}

  /**
   * Frees the leveringen whose lease ended without an outcome: of all partners that have a webhook, or of one with a
   * postbus when it was not the partner who had them. It counts against them when a hub had them in hand and is gone. Who
   * was alone in that at the third time, or fails the proof after it, is set aside.
   */
  async laatVerlopen(em: EntityManager, partnerId?: string): Promise<void> {
    const [verlopen] = await em.query<[{ id: string }[], number]>(
      `update hub.levering l set lease_tot = null
        where ${VERLOPEN} and
              case when $1::uuid is null then l.partner_id in (select partner_id from hub.webhook)
                   else l.partner_id = $1 and exists (
                     select 1 from hub.levering_poging g
                      where g.levering_id = l.id and g.afgelopen_op is null and g.werker is not null) end
        returning l.id`,
      [partnerId ?? null],
    );
    if (verlopen.length === 0) return;
    const apart = await this.telUitval(
      em,
      verlopen.map((l) => l.id),
    );
    for (const levering of apart) await this.meld(em, levering);
  }

  /** Looks at every partner with a webhook. */
  async ruimOp(): Promise<void> {
    await this.database.inTransactie(HUB, 'bezorging', (em) => this.laatVerlopen(em));
  }

  /** Counts that a levering could not be made into what its partner gets. Gives whether it was set aside. */
  async nietTeMaken(em: EntityManager, leveringId: string, oorzaak: unknown): Promise<boolean> {
    this.logboek.storing({ stap: 'levering.nietTeMaken' }, oorzaak);
    const [[levering]] = await em.query<[(Apart & { status: string })[], number]>(
      `update hub.levering set uitval = uitval + 1, lease_id = null, lease_tot = null,
              status = case when uitval + 1 >= ${GRENS} then 'apart' else status end,
              reden = 'Wij konden dit bericht niet maken (' || $2 || ').'
        where id = $1 and status = 'open' returning id, partner_id, bericht_id, status`,
      [leveringId, naamVan(oorzaak)],
    );
    if (levering?.status !== 'apart') return false;
    await this.meld(em, levering);
    return true;
  }

  private async telUitval(em: EntityManager, ids: readonly string[]): Promise<Apart[]> {
    const [rijen] = await em.query<[(Apart & { status: string })[], number]>(
      `with dood as (
         update hub.levering_poging g set afgelopen_op = clock_timestamp(), uitkomst = 'verlopen'
          where g.levering_id = any($1) and g.afgelopen_op is null returning g.levering_id, g.werker),
       telling as (
         select d.levering_id, bool_or(d.werker is not null and d.werker <> $2) as van_hub,
                coalesce(max(m.aantal), 0) = 0 as alleen, coalesce(max(m.verdacht), 0) = 0 as enige_verdachte
           from dood d left join lateral (
             select count(*) as aantal, count(*) filter (where x.uitval >= ${GRENS}) as verdacht
               from hub.levering_poging a join hub.levering x on x.id = a.levering_id
              where a.werker = d.werker and a.levering_id <> d.levering_id
                and (a.afgelopen_op is null or a.uitkomst = 'verlopen')) m on true
          group by d.levering_id)
       update hub.levering l set lease_id = null,
              uitval = l.uitval + coalesce(t.van_hub, false)::int,
              pogingen = greatest(l.pogingen - coalesce(t.van_hub, false)::int, 0),
              status = case when t.van_hub and ((l.uitval >= ${GRENS} and t.enige_verdachte) or
                                            (l.uitval = ${GRENS - 1} and t.alleen))
                            then 'apart' else l.status end,
              reden = case when t.van_hub then 'De hub viel uit terwijl hij dit bericht bezorgde (' || (l.uitval + 1) ||
                                               ' keer).' end
         from unnest($1::uuid[]) as v (id) left join telling t on t.levering_id = v.id
        where l.id = v.id returning l.id, l.partner_id, l.bericht_id, l.status`,
      [ids, this.werker],
    );
    return rijen.filter((r) => r.status === 'apart');
  }

  private async meld(em: EntityManager, { partner_id, bericht_id }: Apart): Promise<void> {
    await this.storingen.meld(em, { partnerId: partner_id, oorzaak: 'apartgezet', berichtId: bericht_id });
  }
}

// A message may hold a part of the bericht.
function naamVan(oorzaak: unknown): string {
  return oorzaak instanceof Error ? oorzaak.name : typeof oorzaak;
}
