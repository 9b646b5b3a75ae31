import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** Questions are kept as long as the runs that answered them. */
export class VraagBewaren1700000290000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index on hub.kandidatenvraag (gesteld_op);
      grant delete on hub.kandidatenvraag to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
