import { Inject, Injectable } from '@nestjs/common';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { randomUUID } from 'node:crypto';
import { fout, type Fout } from '@estafette/contracts';
import { Weigering } from '../web/index.js';
import { NIET_GEPAUZEERD } from '../verzendpauze/index.js';
import { Bevestigingen } from './bevestigingen.js';
import { LEVERINGRIJ, type LeveringRij } from './event.js';
import { sluitAnderenUit } from './partnerslot.js';
import { NIET_NAAST_EEN_VERDACHTE, OVERLEEFD, Uitval, WORDT_BEPROEFD } from './uitval.js';
import { Verpakking, type Verpakt } from './verpakking.js';

export interface Lease {
  readonly leaseId: string;
  readonly tot: Date;
  readonly berichten: readonly object[];
}

/** How long a partner may hold what it took, in seconds; a drill can shorten it. */
export const LEASE_SECONDEN = Symbol('leaseSeconden');

/**
 * The postbus of a partner: it takes a lease on some berichten and confirms or returns each of them. What it does
 * neither with comes again when the lease ends.
 */
@Injectable()
export class Postbus {
  /** Of each partner the last that is at it. */
  private readonly rij = new Map<string, Promise<unknown>>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Verpakking) private readonly verpakking: Verpakking,
    @Inject(Uitval) private readonly uitval: Uitval,
    @Inject(Bevestigingen) private readonly bevestigingen: Bevestigingen,
    @Inject(LEASE_SECONDEN) private readonly leaseSeconden: number,
  ) {}

  /**
   * The oldest berichten that nobody holds; none about a subject of which an earlier one is out. One after the other for a
   * partner: they would wait for each other in the database, each with a connection that others need.
   */
  neem(partnerId: string, maximum: number): Promise<Lease> {
    const beurt = (this.rij.get(partnerId) ?? Promise.resolve()).then(() => this.neemNu(partnerId, maximum));
    const einde: Promise<unknown> = beurt
      .catch(() => undefined)
      .then(() => this.rij.get(partnerId) === einde && this.rij.delete(partnerId));
    this.rij.set(partnerId, einde);
    return beurt;
  }

  private async neemNu(partnerId: string, maximum: number): Promise<Lease> {
    const leaseId = randomUUID();
    // That they were taken is committed before anything is done with them: what kills the hub leaves a trace.
    const { rijen, nu } = await this.database.inTransactie(HUB, 'bezorging', async (em) => {
      await sluitAnderenUit(em, partnerId);
      await this.uitval.laatVerlopen(em, partnerId);
      return { rijen: await this.leen(em, partnerId, leaseId, maximum), nu: await this.nu(em) };
    });
    if (rijen.length === 0) return { leaseId, tot: nu, berichten: [] };
    const verpakt = await this.verpakking.voor(partnerId, rijen);
    await this.database.inTransactie(HUB, 'bezorging', (em) => this.geefUit(em, leaseId, verpakt));
    return { leaseId, tot: rijen[0]!.lease_tot, berichten: verpakt.flatMap((v) => ('event' in v ? [v.event] : [])) };
  }

  async bevestig(partnerId: string, leaseId: string, ids: readonly string[]): Promise<number> {
    return this.database.inTransactie(HUB, 'bezorging', async (em) => {
      const gevonden = await this.inLease(em, partnerId, leaseId, ids);
      const nieuw = gevonden.filter((r) => r.status === 'open');
      await em.query(`update hub.levering set status = 'bevestigd' where id = any($1)`, [nieuw.map((r) => r.id)]);
      await this.sluitPogingen(em, leaseId, nieuw, 'bevestigd');
      for (const rij of nieuw) await this.bevestigingen.meld(em, partnerId, rij);
      return gevonden.length;
    });
  }

  async geefTerug(
    partnerId: string,
    leaseId: string,
    ids: readonly string[],
    reden: string | undefined,
  ): Promise<number> {
    return this.database.inTransactie(HUB, 'bezorging', async (em) => {
      const gevonden = await this.inLease(em, partnerId, leaseId, ids);
      const open = gevonden.filter((r) => r.status === 'open');
      await em.query(`update hub.levering set lease_id = null, lease_tot = null where id = any($1)`, [
        open.map((r) => r.id),
      ]);
      await this.sluitPogingen(em, leaseId, open, 'teruggegeven', reden);
      return open.length;
    });
  }

  /** From here on it is the partner who has them, but for what could not be made. */
  private async geefUit(em: EntityManager, leaseId: string, verpakt: readonly Verpakt<LeveringRij>[]): Promise<void> {
    await em.query(
      `with gemaakt as (update hub.levering set ${OVERLEEFD} where id = any($3) and uitval > 0)
       update hub.levering_poging set werker = null where lease_id = $1 and levering_id = any($2)`,
      [leaseId, verpakt.map(({ rij }) => rij.id), verpakt.flatMap((v) => ('event' in v ? [v.rij.id] : []))],
    );
    for (const pakje of verpakt) {
      if (!('oorzaak' in pakje)) continue;
      await this.sluitPogingen(em, leaseId, [pakje.rij], 'mislukt', 'De hub kon het niet maken.');
      await this.uitval.nietTeMaken(em, pakje.rij.id, pakje.oorzaak);
    }
  }

  private leen(
    em: EntityManager,
    partnerId: string,
    leaseId: string,
    maximum: number,
  ): Promise<(LeveringRij & { lease_tot: Date })[]> {
    return em.query(
      `with gekozen as (
         select l.id from hub.levering l
          where l.partner_id = $1 and l.status = 'open' and ${NIET_GEPAUZEERD} and not exists (
            select 1 from hub.levering u where u.partner_id = $1 and u.onderwerp = l.onderwerp and u.status = 'open'
               and (u.lease_tot > clock_timestamp() or (${WORDT_BEPROEFD} and u.volgnummer < l.volgnummer))
               and (l.herhaald or not u.herhaald)
             -- Asked per levering, by the index on its subject: as a join it reads all that is open for every one it takes.
             order by u.volgnummer offset 0)
            and ${NIET_NAAST_EEN_VERDACHTE}
          order by l.herhaald, l.volgorde limit $3),
       verlopen as (
         update hub.levering_poging g set afgelopen_op = clock_timestamp(), uitkomst = 'verlopen'
          where g.levering_id in (select id from gekozen) and g.afgelopen_op is null),
       poging as (
         insert into hub.levering_poging (levering_id, lease_id, werker) select id, $2, $5 from gekozen),
       geleend as (
         update hub.levering l set lease_id = $2, lease_tot = clock_timestamp() + make_interval(secs => $4)
          where l.id in (select id from gekozen) returning l.*)
       select ${LEVERINGRIJ}, l.lease_tot
         from geleend l join hub.bericht b on b.id = l.bericht_id join hub.bericht_inhoud i on i.bericht_id = b.id
        order by l.herhaald, l.volgorde`,
      [partnerId, leaseId, maximum, this.leaseSeconden, this.uitval.werker],
    );
  }

  private async inLease(
    em: EntityManager,
    partnerId: string,
    leaseId: string,
    ids: readonly string[],
  ): Promise<InLease[]> {
    const rijen = await em.query<InLease[]>(
      `select l.id, l.status, b.ce_id, b.type, b.onderwerp_soort, b.onderwerp_id
         from hub.levering l join hub.bericht b on b.id = l.bericht_id
        where l.partner_id = $1 and l.lease_id = $2 for update of l`,
      [partnerId, leaseId],
    );
    if (rijen.length === 0) throw Weigering.van('LEASE_ONBEKEND');
    const vreemd = ids.flatMap((id, i): Fout[] =>
      rijen.some((r) => r.ce_id === id) ? [] : [fout('VERWIJZING_ONBEKEND', `ids.${i}`)],
    );
    if (vreemd.length > 0) throw new Weigering(vreemd);
    return rijen.filter((r) => ids.includes(r.ce_id));
  }

  private async sluitPogingen(
    em: EntityManager,
    leaseId: string,
    rijen: readonly { readonly id: string }[],
    uitkomst: string,
    reden?: string,
  ): Promise<void> {
    await em.query(
      `update hub.levering_poging set afgelopen_op = clock_timestamp(), uitkomst = $3, reden = $4
        where lease_id = $1 and levering_id = any($2)`,
      [leaseId, rijen.map((r) => r.id), uitkomst, reden ?? null],
    );
  }

  private async nu(em: EntityManager): Promise<Date> {
    const [{ nu }] = await em.query<[{ nu: Date }]>(`select clock_timestamp() as nu`);
    return nu;
  }
}

interface InLease {
  readonly id: string;
  readonly status: string;
  readonly ce_id: string;
  readonly type: string;
  readonly onderwerp_soort: string;
  readonly onderwerp_id: string;
}
