import { Inject, Injectable } from '@nestjs/common';
import { maskeerBsn } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Kluis } from '../../kluis/index.js';
import { Bevestigingen, type Bevestigd } from '../bevestigingen.js';
import { LEVERINGRIJ, type LeveringRij } from '../event.js';
import { IETS_TE_HERBEZORGEN } from '../herbezorging/herbezorgingen.js';
import { NIET_GEPAUZEERD } from '../../verzendpauze/index.js';
import { sluitAnderenUit } from '../partnerslot.js';
import { Storingen, type Leveringsstoring } from '../storingen.js';
import { IETS_VERLOPEN, NIET_NAAST_EEN_VERDACHTE, OVERLEEFD, Uitval } from '../uitval.js';
import { HOSTS } from './webhookhosts.js';
import { isStoring, oordeelOver, redenVan, vraagtRust } from './oordeel.js';
import { gevraagdeRust, LEVERINGSPLAN, TOEVAL, wachttijd, type Leveringsplan, type Toeval } from './plan.js';
import { ruimteVan, tussentijdMs, type Lijnstand, type Ruimte } from './ruimte.js';
import { Zekeringen } from './zekering.js';
import type { Antwoord } from '../../uitgang/index.js';

/** A levering that this process has in hand, under a lease of its own. */
export interface Geleend extends LeveringRij, Bevestigd {
  readonly ce_id: string;
  readonly type: string;
  readonly bericht_id: string;
  readonly partner_id: string;
  readonly lease_id: string;
  readonly pogingen: number;
  /** It went before its time, to see whether its partner is back: that does not count as one of its attempts. */
  readonly proef: boolean;
  readonly url: string;
  /** The short name of the partner. */
  readonly partner: string;
  /** The hosts that this partner's webhook may be at. */
  readonly hosts: readonly string[];
  readonly verbinding: string;
  /** By the clock of the database, which does not shift. */
  readonly nu: Date;
}

/** What was taken, and what signs it, the newest first. */
export interface Greep {
  readonly geleend: readonly Geleend[];
  readonly geheimen: readonly string[];
  /** Nothing was taken for the sake of the partner's pace: look again after this many milliseconds. */
  readonly overMs?: number;
}

export interface Peiling {
  /** Leveringen of which the lease ended without an outcome. */
  readonly verlopen: boolean;
  readonly teHerbezorgen: boolean;
  /** The partners for whom something is due. */
  readonly partners: readonly string[];
}

/** A webhook that may be used now. */
const BEREIKBAAR = `
  w.status = 'aan' and (w.pauze_tot is null or w.pauze_tot <= clock_timestamp()) and ${NIET_GEPAUZEERD}`;

/**
 * A levering that is with nobody, and nothing earlier about the same subject is still on its way. What somebody asked to
 * repeat waits for everything earlier; it never holds up what is new. The `offset 0` keeps it a question per levering, and
 * the order the index by subject: as a join, planned when little was open, it reads all that is open for every one it takes.
 */
const VOORAAN = `
  l.status = 'open' and l.lease_id is null
  and not exists (select 1 from hub.levering e where e.partner_id = l.partner_id and e.onderwerp = l.onderwerp
                     and e.status = 'open' and e.volgnummer < l.volgnummer and (l.herhaald or not e.herhaald)
                   order by e.volgnummer offset 0)
  and ${NIET_NAAST_EEN_VERDACHTE}`;

/** One that is due too. */
const AAN_DE_BEURT = `l.volgende_poging_op <= clock_timestamp() and ${VOORAAN}`;

/** Partner `w` has such a levering `l`. */
const ietsVan = (welke: string): string =>
  `exists (select 1 from hub.levering l where l.partner_id = w.partner_id and ${welke})`;

/** A levering whose attempt does not count keeps its number of attempts, and its time. */
const ZOALS_HET_WAS = `pogingen = pogingen`;

const LOSGELATEN = `lease_id = null, lease_tot = null`;

/**
 * Levering $1 under lease $2. Not `status = 'open'`: an index of what is open, made when that was little, would be walked
 * along for this one row.
 */
const NOG_VAN_ONS = `id = $1 and lease_id = $2 and status is not distinct from 'open'`;

const SLUIT_POGING = `
  update hub.levering_poging set afgelopen_op = clock_timestamp(), uitkomst = $3, reden = $4, http_status = $5, antwoord = $6
   where levering_id = $1 and lease_id = $2`;

/** What has to be pushed: the table of leveringen decides what, when and in which order. */
@Injectable()
export class Werkvoorraad {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Bevestigingen) private readonly bevestigingen: Bevestigingen,
    @Inject(Storingen) private readonly storingen: Storingen,
    @Inject(Uitval) private readonly uitval: Uitval,
    @Inject(Zekeringen) private readonly zekeringen: Zekeringen,
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(LEVERINGSPLAN) private readonly plan: Leveringsplan,
    @Inject(TOEVAL) private readonly toeval: Toeval,
  ) {}

  /** One look at all that may be due: most of the time that is nothing. */
  async peil(): Promise<Peiling> {
    const [peiling] = await this.database.inTransactie(HUB, 'bezorging', (em) =>
      em.query<[Peiling]>(
        `select ${IETS_VERLOPEN} as verlopen, ${IETS_TE_HERBEZORGEN} as "teHerbezorgen", array(
           select w.partner_id from hub.webhook w where ${BEREIKBAAR} and (
             ((w.mislukt_achtereen < $1 or w.proef_op <= clock_timestamp()) and ${ietsVan(AAN_DE_BEURT)})
             or (w.mislukt_achtereen >= $1 and w.wachtproef_op <= clock_timestamp() and ${ietsVan(VOORAAN)})
             or ${ietsVan(`l.pogingen > 0 and ${AAN_DE_BEURT}`)})) as partners`,
        [this.plan.zekering.drempel],
      ),
    );
    return peiling;
  }

  /**
   * Takes as many leveringen as this partner may have out at once, each under a lease of its own. That they were taken is
   * committed before anything is done with them: what kills the hub leaves a trace.
   */
  async neem(partnerId: string): Promise<Greep> {
    return this.database.inTransactie(HUB, 'bezorging', async (em) => {
      const [, stand] = await Promise.all([sluitAnderenUit(em, partnerId), this.lijnstand(em, partnerId)]);
      const ruimte = stand && ruimteVan(this.plan, stand);
      if (!ruimte) return { geleend: [], geheimen: [] };
      if (ruimte.aantal === 0) return { geleend: [], geheimen: [], ...over(ruimte) };
      const geleend = await this.leen(em, partnerId, ruimte, tussentijdMs(stand.tempo));
      if (geleend.length === 0) return { geleend, geheimen: [] };
      return { geleend, geheimen: await this.geheimen(em, partnerId, geleend[0]!.nu) };
    });
  }

  /** Writes down what came of an attempt, and what follows. */
  async rondAf(poging: Geleend, antwoord: Antwoord): Promise<void> {
    const oordeel = oordeelOver(antwoord);
    await this.database.inTransactie(HUB, 'bezorging', async (em) => {
      if (oordeel === 'geleverd') return this.geleverd(em, poging, antwoord);
      await this.sluitPoging(em, poging, 'mislukt', antwoord);
      if (isStoring(antwoord) && (await this.zekeringen.mislukt(em, poging.partner_id)))
        await this.storing(em, poging, 'onbereikbaar');
      if (oordeel === 'stop') await this.stop(em, poging);
      else await this.opnieuw(em, poging, gevraagdeRust(this.plan, vraagtRust(antwoord), poging.nu));
    });
  }

  /** The hub itself broke off: no fault of the partner, so it does not count. */
  async breekAf(poging: Geleend): Promise<void> {
    await this.database.inTransactie(HUB, 'bezorging', async (em) => {
      await this.sluitPoging(em, poging, 'afgebroken', { soort: 'geen-antwoord', reden: 'De hub stopte.' });
      await this.laatLos(em, poging, poging.proef ? ZOALS_HET_WAS : `pogingen = pogingen - 1`);
    });
  }

  /** The hub could not make what it had to send. It tries again later, and sets it aside when that does not help. */
  async nietTeMaken(poging: Geleend, oorzaak: unknown): Promise<void> {
    await this.database.inTransactie(HUB, 'bezorging', async (em) => {
      await this.sluitPoging(em, poging, 'mislukt', { soort: 'geen-antwoord', reden: 'De hub kon het niet maken.' });
      if (await this.uitval.nietTeMaken(em, poging.id, oorzaak)) return;
      await em.query(
        `update hub.levering set volgende_poging_op = clock_timestamp() + make_interval(secs => $2) where id = $1`,
        [poging.id, wachttijd(this.plan, poging.pogingen, 0, this.toeval) ?? 0],
      );
    });
  }

  private async geheimen(em: EntityManager, partnerId: string, nu: Date): Promise<string[]> {
    const alle = await this.kluis.webhookgeheimen(em, partnerId);
    return alle.filter(({ tot }) => tot === undefined || Date.parse(tot) > nu.getTime()).map((g) => g.geheim);
  }

  private async lijnstand(em: EntityManager, partnerId: string): Promise<Lijnstand | undefined> {
    const [stand] = await em.query<Lijnstand[]>(
      `select w.tempo, w.mislukt_achtereen as mislukt, coalesce(w.proef_op <= clock_timestamp(), true) as "proefMag",
              coalesce(w.wachtproef_op <= clock_timestamp(), false) as "wachtproefMag",
              extract(epoch from clock_timestamp() - w.volgende_op)::float8 * 1000 as "tegoedMs",
              u.uit, u.herhaald as "herhaaldUit"
         from hub.webhook w cross join lateral (
           select count(*)::int as uit, (count(*) filter (where l.herhaald))::int as herhaald from hub.levering l
            where l.partner_id = w.partner_id and l.status = 'open' and l.lease_id is not null) u
        where w.partner_id = $1 and ${BEREIKBAAR}`,
      [partnerId],
    );
    return stand;
  }

  // What was not used of the pace is lost, but for what may be out at once.
  private leen(em: EntityManager, partnerId: string, ruimte: Ruimte, tussentijd: number): Promise<Geleend[]> {
    const { gelijktijdig, leaseSeconden, zekering } = this.plan;
    // Not as a value: what was tried has an index of its own, or a partner that is down costs more with all that waits for it.
    const beurt = ruimte.vers ? AAN_DE_BEURT : `l.pogingen > 0 and ${AAN_DE_BEURT}`;
    return em.query(
      `with nieuw as (
         select l.id, l.volgende_poging_op, l.volgorde from hub.levering l
          where l.partner_id = $1 and not l.herhaald and ${beurt}
          order by l.volgende_poging_op, l.volgorde limit $2),
       herhaald as (
         select l.id, l.volgende_poging_op, l.volgorde from hub.levering l
          where l.partner_id = $1 and l.herhaald and ${beurt}
          order by l.volgende_poging_op, l.volgorde limit least($3, $2 - (select count(*) from nieuw))),
       proef as (
         select l.id from hub.levering l
          where $9 and l.partner_id = $1 and ${VOORAAN} and not exists (select from nieuw union all select from herhaald)
          order by l.herhaald, l.volgorde limit 1),
       gekozen as (
         select id, false as proef from nieuw union all select id, false from herhaald union all select id, true from proef),
       geleend as (
         update hub.levering l set lease_id = gen_random_uuid(), pogingen = pogingen + (not g.proef)::int,
                lease_tot = clock_timestamp() + make_interval(secs => $4)
           from gekozen g where l.id = g.id
         returning l.id, l.partner_id, l.bericht_id, l.onderwerp, l.volgnummer, l.volgorde, l.herhaald, l.lease_id,
                   l.pogingen, g.proef),
       poging as (
         insert into hub.levering_poging (levering_id, lease_id, werker, proef) select id, lease_id, $6, proef from geleend),
       tempo as (
         update hub.webhook set
                wachtproef_op = case when exists (select from proef) then clock_timestamp() + make_interval(secs => $5)
                                     else wachtproef_op end,
                volgende_op = make_interval(secs => $7::float8 * g.aantal) +
                greatest(volgende_op, clock_timestamp() - make_interval(secs => $7::float8 * ($8::int - 1)))
           from (select count(*) as aantal from gekozen) g where partner_id = $1 and g.aantal > 0)
       select ${LEVERINGRIJ}, l.partner_id, l.lease_id, l.pogingen, l.proef, w.url, w.verbinding, clock_timestamp() as nu,
              b.onderwerp_id, ${HOSTS} as hosts,
              (select p.naam from hub.partner p where p.id = l.partner_id) as partner
         from geleend l join hub.webhook w on w.partner_id = l.partner_id join hub.bericht b on b.id = l.bericht_id
         join hub.bericht_inhoud i on i.bericht_id = b.id
        order by l.volgorde`,
      [
        partnerId,
        ruimte.aantal,
        ruimte.herhaald,
        leaseSeconden,
        zekering.wachtproefNa,
        this.uitval.werker,
        tussentijd / 1_000,
        gelijktijdig,
        ruimte.wachtend,
      ],
    );
  }

  // Most of the time nothing was wrong with the partner: that is asked along, and costs no questions of its own.
  private async geleverd(em: EntityManager, poging: Geleend, antwoord: Antwoord): Promise<void> {
    const [{ gelost, gestoord }] = await em.query<[{ gelost: boolean; gestoord: boolean }]>(
      `with gelost as (
         update hub.levering set ${LOSGELATEN}, status = 'bevestigd', reden = null where ${NOG_VAN_ONS} returning id),
       poging as (${SLUIT_POGING})
       select exists (select from gelost) as gelost, exists (select from hub.webhook w where w.partner_id = $7
              and (w.mislukt_achtereen > 0 or w.storing_sinds is not null)) as gestoord`,
      [...afloop(poging, 'bevestigd', antwoord), poging.partner_id],
    );
    if (gestoord) await this.zekeringen.gelukt(em, poging.partner_id);
    if (!gelost) return;
    await this.bevestigingen.meld(em, poging.partner_id, poging);
    if (gestoord) await this.storingen.hersteld(em, poging.partner_id);
  }

  // The levering itself waits: it was no fault of the bericht.
  private async stop(em: EntityManager, poging: Geleend): Promise<void> {
    await this.laatLos(em, poging, `${OVERLEEFD}, volgende_poging_op = clock_timestamp()`);
    // With another connection the partner chose another address since.
    const [, uitgezet] = await em.query<[unknown[], number]>(
      `update hub.webhook set status = 'uit', sinds = clock_timestamp(), reden = $3
        where partner_id = $1 and verbinding = $2 and status = 'aan'`,
      [poging.partner_id, poging.verbinding, 'Uw systeem antwoordde 410: stuur niets meer.'],
    );
    if (uitgezet > 0) await this.storing(em, poging, 'uitgeschakeld');
  }

  private async opnieuw(em: EntityManager, poging: Geleend, rust: number): Promise<void> {
    if (rust > 0) {
      await em.query(
        `update hub.webhook set pauze_tot = greatest(pauze_tot, clock_timestamp() + make_interval(secs => $2))
          where partner_id = $1`,
        [poging.partner_id, rust],
      );
    }
    if (poging.proef) return void (await this.laatLos(em, poging, OVERLEEFD));
    const wacht = wachttijd(this.plan, poging.pogingen, rust, this.toeval);
    if (wacht !== undefined) {
      const dan = `${OVERLEEFD}, volgende_poging_op = clock_timestamp() + make_interval(secs => $3)`;
      await this.laatLos(em, poging, dan, [wacht]);
    } else if (await this.laatLos(em, poging, `status = 'mislukt', reden = 'Alle pogingen zijn mislukt.'`)) {
      await this.storing(em, poging, 'opgegeven');
    }
  }

  private storing(em: EntityManager, poging: Geleend, oorzaak: Leveringsstoring['oorzaak']): Promise<void> {
    return this.storingen.meld(em, { partnerId: poging.partner_id, oorzaak, berichtId: poging.bericht_id });
  }

  /** Ends the lease. False when it was not ours any more: it ran out and another took over, or the content is erased. */
  private async laatLos(em: EntityManager, poging: Geleend, zet: string, waarden: unknown[] = []): Promise<boolean> {
    const [, aantal] = await em.query<[unknown[], number]>(
      `update hub.levering set ${LOSGELATEN}, ${zet} where ${NOG_VAN_ONS}`,
      [poging.id, poging.lease_id, ...waarden],
    );
    return aantal > 0;
  }

  private async sluitPoging(em: EntityManager, poging: Geleend, uitkomst: string, antwoord: Antwoord): Promise<void> {
    await em.query(SLUIT_POGING, afloop(poging, uitkomst, antwoord));
  }
}

/** The values of SLUIT_POGING. */
function afloop({ id, lease_id }: Geleend, uitkomst: string, antwoord: Antwoord): unknown[] {
  // An answer may repeat what was sent.
  const [status, tekst] = antwoord.soort === 'antwoord' ? [antwoord.status, maskeerBsn(antwoord.tekst)] : [null, null];
  return [id, lease_id, uitkomst, redenVan(antwoord), status, tekst];
}

function over({ overMs }: Ruimte): { overMs?: number } {
  return overMs === undefined ? {} : { overMs };
}
