import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** Questions for the matcher. The answer is the matcher's row; a question about a vacature is about nobody. */
export class Kandidatenvraag1700000007000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.kandidatenvraag (
        id uuid primary key default uuidv7(),
        partner_id uuid not null references hub.partner,
        vacature_id uuid not null references hub.vacature,
        aantal int not null,
        gesteld_op timestamptz not null default now()
      );
      grant select, insert on hub.kandidatenvraag to estafette_hub;
      create view hub.matcher_vraag as select id, vacature_id, aantal from hub.kandidatenvraag;
      grant select on hub.matcher_vraag to estafette_matcher;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
