import type { EntityManager } from '@estafette/persistence';

/** One taker at a time per partner, until the commit: two at once would share a subject between them. */
export async function sluitAnderenUit(em: EntityManager, partnerId: string): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtextextended('levering:' || $1, 0))`, [partnerId]);
}
