import { Inject, Injectable } from '@nestjs/common';
import { naCommit, type EntityManager } from '@estafette/persistence';
import { Wekker } from '@estafette/messaging';
import { randomBytes } from 'node:crypto';
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
    };

/** Standard Webhooks: 24 to 64 random bytes, unique per receiver. */
const GEHEIM_BYTES = 32;

/** Keeps which partners want berichten pushed, and where to. */
@Injectable()
export class Webhooks {
  constructor(
    @Inject(Storingen) private readonly storingen: Storingen,
    @Inject(Wekker) private readonly wekker: Wekker,
  ) {}

  async toon(em: EntityManager, partnerId: string): Promise<Aflevering> {
    const [rij] = await em.query<{ url: string; status: 'aan' | 'uit'; reden: string | null; sinds: Date }[]>(
      `select url, status, reden, sinds from hub.webhook where partner_id = $1`,
      [partnerId],
    );
    if (!rij) return { aflevering: 'postbus' };
    const { url, status, reden, sinds } = rij;
    return { aflevering: 'webhook', url, status, ...(reden === null ? {} : { reden }), sinds };
  }

  /**
   * Switches the webhook of a partner on, with a new secret: the only time that it can be read. What waits starts
   * afresh; what was given up stays so, until somebody asks for it.
   */
  async zet(em: EntityManager, partnerId: string, url: string): Promise<string> {
    await this.storingen.hersteld(em, partnerId);
    const geheim = `whsec_${randomBytes(GEHEIM_BYTES).toString('base64')}`;
    await em.query(
      `insert into hub.webhook (partner_id, url, geheim) values ($1, $2, $3)
       on conflict (partner_id) do update set url = excluded.url, geheim = excluded.geheim, status = 'aan',
         reden = null, sinds = clock_timestamp(), pauze_tot = null`,
      [partnerId, url, geheim],
    );
    await em.query(
      `update hub.levering set pogingen = 0, volgende_poging_op = now() where partner_id = $1 and status = 'open'`,
      [partnerId],
    );
    this.wekNaCommit(em, partnerId);
    return geheim;
  }

  /** Back to the postbus, where everything that is still open can be fetched. */
  async verwijder(em: EntityManager, partnerId: string): Promise<void> {
    await this.storingen.hersteld(em, partnerId);
    await em.query(`delete from hub.webhook where partner_id = $1`, [partnerId]);
  }

  /** Wakes the drains of those among these partners that have a webhook. */
  async wek(em: EntityManager, partnerIds: readonly string[]): Promise<void> {
    const rijen = await em.query<{ partner_id: string }[]>(
      `select partner_id from hub.webhook where partner_id = any($1) and status = 'aan'`,
      [partnerIds],
    );
    for (const { partner_id } of rijen) this.wekNaCommit(em, partner_id);
  }

  private wekNaCommit(em: EntityManager, partnerId: string): void {
    naCommit(em, () => this.wekker.wek('levering', 'partnerId', partnerId));
  }
}
