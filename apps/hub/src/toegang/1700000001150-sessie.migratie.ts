import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** Sessions of people. Only the hash is kept, as with keys; the time is the database's. */
export class Sessie1700000001150 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.sessie (
        id uuid primary key default uuidv7(),
        medewerker_id uuid not null references hub.medewerker,
        hash bytea not null unique,
        begonnen_op timestamptz not null default now(),
        verloopt_op timestamptz not null
      );
      grant select, insert, delete on hub.sessie to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
