import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** The figures of all partners over a period as they were last counted: counting a year of a region takes seconds. */
export class Datakwaliteitsstand1700000340100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.datakwaliteitsstand (
        van date not null,
        tot date not null,
        geteld_op timestamptz not null,
        partners jsonb not null,
        primary key (van, tot)
      );
      grant select, insert, update, delete on hub.datakwaliteitsstand to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
