import { Inject, Injectable } from '@nestjs/common';
import { maskeerBsn } from '@estafette/contracts';
import { Database, HUB, type EntityManager } from '@estafette/persistence';
import { Kluis } from '../../kluis/index.js';
import { Bevestigingen, type Bevestigd } from '../bevestigingen.js';
import { Eventschrijver, type LeveringRij } from '../event.js';
import { NIET_GEPAUZEERD } from '../../verzendpauze/index.js';
import { sluitAnderenUit } from '../partnerslot.js';
import { Storingen } from '../storingen.js';
import { oordeelOver, redenVan, vraagtRust } from './oordeel.js';
import { gevraagdeRust, LEVERINGSPLAN, TOEVAL, wachttijd, type Leveringsplan, type Toeval } from './plan.js';
import type { Antwoord } from '../../uitgang/index.js';

/** One attempt that is out: what to send, and where to. */
export interface Poging extends Geleend {
  readonly body: string;
  /** What signs it, the newest first. */
  readonly geheimen: readonly string[];
}

interface Geleend extends LeveringRij, Bevestigd {
  readonly ce_id: string;
  readonly type: string;
  readonly bericht_id: string;
  readonly partner_id: string;
  readonly lease_id: string;
  readonly pogingen: number;
  readonly url: string;
  readonly verbinding: string;
  /** By the clock of the database, which does not shift. */
  readonly nu: Date;
}

/** A webhook that may be used now. */
const BEREIKBAAR = `
  w.status = 'aan' and (w.pauze_tot is null or w.pauze_tot <= clock_timestamp()) and ${NIET_GEPAUZEERD}`;

/** A levering whose turn it is: due, with nobody, and nothing earlier about the same subject still on its way. */
const AAN_DE_BEURT = `
  l.status = 'open' and l.volgende_poging_op <= clock_timestamp()
  and (l.lease_tot is null or l.lease_tot <= clock_timestamp())
  and not exists (select 1 from hub.levering e where e.partner_id = l.partner_id and e.onderwerp = l.onderwerp
                     and e.status = 'open' and e.volgnummer < l.volgnummer)`;

/** What has to be pushed: the table of leveringen decides what, when and in which order. */
@Injectable()
export class Werkvoorraad {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Eventschrijver) private readonly schrijver: Eventschrijver,
    @Inject(Bevestigingen) private readonly bevestigingen: Bevestigingen,
    @Inject(Storingen) private readonly storingen: Storingen,
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(LEVERINGSPLAN) private readonly plan: Leveringsplan,
    @Inject(TOEVAL) private readonly toeval: Toeval,
  ) {}

  /** The partners for whom something is due, also after a crash: a lease ends by itself. */
  async partnersAanDeBeurt(): Promise<string[]> {
    const rijen = await this.database.inTransactie(HUB, 'bezorging', (em) =>
      em.query<{ partner_id: string }[]>(
        `select w.partner_id from hub.webhook w where ${BEREIKBAAR} and exists (
           select 1 from hub.levering l where l.partner_id = w.partner_id and ${AAN_DE_BEURT})`,
      ),
    );
    return rijen.map((r) => r.partner_id);
  }

  /** Takes as many leveringen as this partner may have out at once, each under a lease of its own. */
  async neem(partnerId: string): Promise<Poging[]> {
    return this.database.inTransactie(HUB, 'bezorging', async (em) => {
      await sluitAnderenUit(em, partnerId);
      const geleend = await this.leen(em, partnerId);
      if (geleend.length === 0) return [];
      const events = await this.schrijver.voor(em, partnerId, geleend);
      const geheimen = await this.geheimen(em, partnerId, geleend[0]!.nu);
      return geleend.map((rij, i) => ({ ...rij, geheimen, body: JSON.stringify(events[i]) }));
    });
  }

  private async geheimen(em: EntityManager, partnerId: string, nu: Date): Promise<string[]> {
    const alle = await this.kluis.webhookgeheimen(em, partnerId);
    return alle.filter(({ tot }) => tot === undefined || Date.parse(tot) > nu.getTime()).map((g) => g.geheim);
  }

  /** Writes down what came of an attempt, and what follows. */
  async rondAf(poging: Poging, antwoord: Antwoord): Promise<void> {
    const oordeel = oordeelOver(antwoord);
    await this.database.inTransactie(HUB, 'bezorging', async (em) => {
      await this.sluitPoging(em, poging, oordeel === 'geleverd' ? 'bevestigd' : 'mislukt', antwoord);
      if (oordeel === 'geleverd') await this.geleverd(em, poging);
      else if (oordeel === 'stop') await this.stop(em, poging);
      else await this.opnieuw(em, poging, gevraagdeRust(this.plan, vraagtRust(antwoord), poging.nu));
    });
  }

  /** The hub itself broke off: no fault of the partner, so it does not count. */
  async breekAf(poging: Poging): Promise<void> {
    await this.database.inTransactie(HUB, 'bezorging', async (em) => {
      await this.sluitPoging(em, poging, 'afgebroken', { soort: 'geen-antwoord', reden: 'De hub stopte.' });
      await this.laatLos(em, poging, `pogingen = pogingen - 1`);
    });
  }

  private leen(em: EntityManager, partnerId: string): Promise<Geleend[]> {
    return em.query(
      `with vrij as (
         select greatest(0, $2 - count(*)) as aantal from hub.levering
          where partner_id = $1 and status = 'open' and lease_tot > clock_timestamp()),
       gekozen as (
         select l.id, w.url, w.verbinding from hub.levering l join hub.webhook w on w.partner_id = l.partner_id
          where l.partner_id = $1 and ${BEREIKBAAR} and ${AAN_DE_BEURT}
          order by l.volgende_poging_op, l.volgorde limit (select aantal from vrij)),
       verlopen as (
         update hub.levering_poging g set afgelopen_op = clock_timestamp(), uitkomst = 'verlopen'
          where g.levering_id in (select id from gekozen) and g.afgelopen_op is null),
       geleend as (
         update hub.levering l set lease_id = gen_random_uuid(), pogingen = pogingen + 1,
                lease_tot = clock_timestamp() + make_interval(secs => $3)
          where l.id in (select id from gekozen) returning l.*),
       poging as (
         insert into hub.levering_poging (levering_id, lease_id) select id, lease_id from geleend)
       select l.id, l.bericht_id, l.partner_id, l.onderwerp, l.volgnummer, l.lease_id, l.pogingen, k.url, k.verbinding,
              clock_timestamp() as nu, b.ce_id, b.bron, b.type, b.versie, b.tijd, b.ontvangen_op, b.oorzaak,
              b.onderwerp_id, i.data, i.vertrouwelijk
         from geleend l join gekozen k on k.id = l.id join hub.bericht b on b.id = l.bericht_id
         join hub.bericht_inhoud i on i.bericht_id = b.id
        order by l.volgorde`,
      [partnerId, this.plan.gelijktijdig, this.plan.leaseSeconden],
    );
  }

  private async geleverd(em: EntityManager, poging: Poging): Promise<void> {
    if (!(await this.laatLos(em, poging, `status = 'bevestigd'`))) return;
    await this.bevestigingen.meld(em, poging.partner_id, poging);
    await this.storingen.hersteld(em, poging.partner_id);
  }

  // The levering itself waits: it was no fault of the bericht.
  private async stop(em: EntityManager, poging: Poging): Promise<void> {
    await this.laatLos(em, poging, `volgende_poging_op = clock_timestamp()`);
    // With another connection the partner chose another address since.
    const [, uitgezet] = await em.query<[unknown[], number]>(
      `update hub.webhook set status = 'uit', sinds = clock_timestamp(), reden = $3
        where partner_id = $1 and verbinding = $2 and status = 'aan'`,
      [poging.partner_id, poging.verbinding, 'Uw systeem antwoordde 410: stuur niets meer.'],
    );
    if (uitgezet > 0) await this.storing(em, poging, 'uitgeschakeld');
  }

  private async opnieuw(em: EntityManager, poging: Poging, rust: number): Promise<void> {
    if (rust > 0) {
      await em.query(
        `update hub.webhook set pauze_tot = greatest(pauze_tot, clock_timestamp() + make_interval(secs => $2))
          where partner_id = $1`,
        [poging.partner_id, rust],
      );
    }
    const wacht = wachttijd(this.plan, poging.pogingen, rust, this.toeval);
    if (wacht !== undefined) {
      await this.laatLos(em, poging, `volgende_poging_op = clock_timestamp() + make_interval(secs => $3)`, [wacht]);
    } else if (await this.laatLos(em, poging, `status = 'mislukt'`)) {
      await this.storing(em, poging, 'opgegeven');
    }
  }

  private storing(em: EntityManager, poging: Poging, oorzaak: 'uitgeschakeld' | 'opgegeven'): Promise<void> {
    return this.storingen.meld(em, { partnerId: poging.partner_id, oorzaak, berichtId: poging.bericht_id });
  }

  /** Ends the lease. False when it was not ours any more: it ran out and another took over, or the content is erased. */
  private async laatLos(em: EntityManager, poging: Poging, zet: string, waarden: unknown[] = []): Promise<boolean> {
    const [, aantal] = await em.query<[unknown[], number]>(
      `update hub.levering set lease_id = null, lease_tot = null, ${zet}
        where id = $1 and lease_id = $2 and status = 'open'`,
      [poging.id, poging.lease_id, ...waarden],
    );
    return aantal > 0;
  }

  private async sluitPoging(em: EntityManager, poging: Poging, uitkomst: string, antwoord: Antwoord): Promise<void> {
    // An answer may repeat what was sent.
    const [status, tekst] =
      antwoord.soort === 'antwoord' ? [antwoord.status, maskeerBsn(antwoord.tekst)] : [null, null];
    await em.query(
      `update hub.levering_poging set afgelopen_op = clock_timestamp(), uitkomst = $3, reden = $4, http_status = $5,
              antwoord = $6
        where levering_id = $1 and lease_id = $2`,
      [poging.id, poging.lease_id, uitkomst, redenVan(antwoord), status, tekst],
    );
  }
}
