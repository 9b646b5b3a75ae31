import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@estafette/persistence';

/** What the systems of a partner may ask per minute when nothing else was agreed. */
export const SYSTEEM_PER_MINUUT = 12_000;

/** How many requests a minute was agreed with a partner. */
@Injectable()
export class Tempoafspraken {
  async van(em: EntityManager, partnerId: string): Promise<number> {
    const [rij] = await em.query<{ per_minuut: number }[]>(
      `select per_minuut from hub.tempo_afspraak where partner_id = $1`,
      [partnerId],
    );
    return rij?.per_minuut ?? SYSTEEM_PER_MINUUT;
  }

  async zet(em: EntityManager, partnerId: string, perMinuut: number): Promise<void> {
    await em.query(
      `insert into hub.tempo_afspraak (partner_id, per_minuut) values ($1, $2)
       on conflict (partner_id) do update set per_minuut = excluded.per_minuut`,
      [partnerId, perMinuut],
    );
  }
}
