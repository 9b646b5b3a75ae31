import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * Runs and the questions that they answer. `sleutel` names all that a run depends on, so the same question gets the
 * same bytes; `antwoord` is text and not jsonb for that reason. Persons are in it by pseudonym only and every matcher
 * may see every run, so there is no row-level security here: the hub decides who sees an answer.
 */
export class Run1700000100100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table matcher.run (
        id uuid primary key default uuidv7(),
        sleutel text not null unique,
        antwoord text not null,
        gemaakt_op timestamptz not null default now()
      );
      create table matcher.antwoord (
        vraag_id uuid primary key,
        run_id uuid not null references matcher.run
      );
      create index on matcher.antwoord (run_id);
      grant select, insert on matcher.run, matcher.antwoord to estafette_matcher;
      grant select on matcher.run, matcher.antwoord to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
