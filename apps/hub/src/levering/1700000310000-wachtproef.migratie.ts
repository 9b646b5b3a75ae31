import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** When what waits for its next attempt may go as a probe, while its partner is taken to be down; and that an attempt was one. */
export class Wachtproef1700000310000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table hub.webhook add column wachtproef_op timestamptz;
      alter table hub.levering_poging add column proef boolean not null default false;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
