import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** Keys of systems. Only the hash is kept: a key is 256 random bits, so a plain SHA-256 cannot be guessed back. */
export class Sleutel1700000001100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.sleutel (
        id uuid primary key default uuidv7(),
        partner_id uuid not null references hub.partner,
        hash bytea not null unique,
        aangemaakt_op timestamptz not null default now(),
        ingetrokken_op timestamptz
      );
      grant select, insert, update on hub.sleutel to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
