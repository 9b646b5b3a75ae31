import { Inject, Injectable } from '@nestjs/common';
import { naCommit, type EntityManager } from '@estafette/persistence';
import { Wekker } from '@estafette/messaging';
import { randomBytes } from 'node:crypto';
import { Kluis } from '../../kluis/index.js';
import { Weigering } from '../../web/index.js';
import { sluitAnderenUit } from '../partnerslot.js';
import { Storingen } from '../storingen.js';

/** How a partner gets its berichten: it fetches them, or they are pushed to its url. */
export type Aflevering =
  | { readonly aflevering: 'postbus' }
  | {
      readonly aflevering: 'webhook';
      readonly url: string;
      readonly status: 'aan' | 'uit';
      readonly reden?: string;
      readonly sinds: Date;
      /** Requests per minute that the partner allows. */
      readonly tempo: number;
      /** How many attempts failed in a row. */
      readonly misluktAchtereen: number;
    };

interface Rij {
  readonly url: string;
  readonly status: 'aan' | 'uit';
  readonly reden: string | null;
  readonly sinds: Date;
  readonly tempo: number;
  readonly misluktAchtereen: number;
}

/** Standard Webhooks: 24 to 64 random bytes, unique per receiver. */
const GEHEIM_BYTES = 32;
/** A secret that was replaced signs too for this long, so that a partner can change it without missing anything. */
const OVERGANG_MS = 24 * 3_600_000;

/** Keeps which partners want berichten pushed, and where to. Changes wait for who is taking leveringen just now. */
@Injectable()
export class Webhooks {
  constructor(
    @Inject(Storingen) private readonly storingen: Storingen,
    @Inject(Kluis) private readonly kluis: Kluis,
    @Inject(Wekker) private readonly wekker: Wekker,
  ) {}

  async toon(em: EntityManager, partnerId: string): Promise<Aflevering> {
    const [rij] = await em.query<Rij[]>(
      `select url, status, reden, sinds, tempo, mislukt_achtereen as "misluktAchtereen"
         from hub.webhook where partner_id = $1`,
      [partnerId],
    );
    if (!rij) return { aflevering: 'postbus' };
    const { reden, ...rest } = rij;
    return { aflevering: 'webhook', ...rest, ...(reden === null ? {} : { reden }) };
  }

  /**
   * Switches the webhook of a partner on, with a new secret: the only time that it can be read. What waits starts
   * afresh, at the pace that the partner allows; what was given up stays so, until somebody asks for it.
   */
  async zet(em: EntityManager, partnerId: string, url: string, tempo: number): Promise<string> {
    await sluitAnderenUit(em, partnerId);
    await this.storingen.hersteld(em, partnerId);
    const geheim = nieuwGeheim();
    await em.query(
      `insert into hub.webhook (partner_id, url, tempo) values ($1, $2, $3)
       on conflict (partner_id) do update set url = excluded.url, verbinding = gen_random_uuid(), status = 'aan',
         reden = null, sinds = clock_timestamp(), pauze_tot = null, tempo = excluded.tempo, mislukt_achtereen = 0,
         mislukt_sinds = null, proef_op = null, wachtproef_op = null`,
      [partnerId, url, tempo],
    );
    await this.kluis.zetWebhookgeheimen(em, partnerId, [{ geheim }]);
    await em.query(
      `update hub.levering set pogingen = 0, volgende_poging_op = now() where partner_id = $1 and status = 'open'`,
      [partnerId],
    );
    this.wekNaCommit(em, partnerId);
    return geheim;
  }

  /** Gives the webhook a new secret; what is sent is signed with the old one too, until `vorigTot`. */
  async vernieuwGeheim(em: EntityManager, partnerId: string): Promise<{ geheim: string; vorigTot: string }> {
    await sluitAnderenUit(em, partnerId);
    const [vorig] = await this.kluis.webhookgeheimen(em, partnerId);
    if (!vorig) throw Weigering.van('NIET_GEVONDEN');
    const [{ nu }] = await em.query<[{ nu: Date }]>(`select clock_timestamp() as nu`);
    const geheim = nieuwGeheim();
    const vorigTot = new Date(nu.getTime() + OVERGANG_MS).toISOString();
    await this.kluis.zetWebhookgeheimen(em, partnerId, [{ geheim }, { geheim: vorig.geheim, tot: vorigTot }]);
    return { geheim, vorigTot };
  }

  /** Back to the postbus, where everything that is still open can be fetched. */
  async verwijder(em: EntityManager, partnerId: string): Promise<void> {
    await sluitAnderenUit(em, partnerId);
    await this.storingen.hersteld(em, partnerId);
    await em.query(`delete from hub.webhook where partner_id = $1`, [partnerId]);
    await this.kluis.wisWebhookgeheimen(em, partnerId);
  }

  /** Wakes the drain of a partner that has a webhook. */
  wekNaCommit(em: EntityManager, partnerId: string): void {
    naCommit(em, () => this.wekker.wek('levering', 'partnerId', partnerId));
  }
}

function nieuwGeheim(): string {
  return `whsec_${randomBytes(GEHEIM_BYTES).toString('base64')}`;
}
