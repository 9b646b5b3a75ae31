import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * How far the index of each matcher process is: everything of transactions before `gelezen_tot` has been read.
 * There is nothing about anybody in it, so row-level security has nothing to guard.
 */
export class Indexstand1700000100000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table matcher.indexstand (
        proces uuid primary key,
        gelezen_tot xid8 not null,
        bijgewerkt_op timestamptz not null default now()
      );
      grant select, insert, update, delete on matcher.indexstand to estafette_matcher;
      grant select on matcher.indexstand to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
