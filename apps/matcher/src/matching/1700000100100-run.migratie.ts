import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * Runs and the questions that they answer. `sleutel` names all that a run depends on, so the same question gets the
 * same bytes; `antwoord` is text and not jsonb for that reason. `spoor` is what a run was reckoned with; the facts of
 * the parties lie in `momentopname` by their hash, once for all runs that saw them so. `vertoning` is who was shown for
 * which vacature on which day: it counts in later runs, and in the watch on fairness. Persons are in all of it by
 * pseudonym only and every matcher may see every run, so there is no row-level security here: the hub decides who sees
 * an answer. A question that is not answered by a list has its answer in `tekst`.
 */
export class Run1700000100100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table matcher.run (
        id uuid primary key default uuidv7(),
        sleutel text not null unique,
        dag date not null,
        spoor text not null,
        antwoord text not null,
        gemaakt_op timestamptz not null default now()
      );
      create index on matcher.run (dag);
      create table matcher.momentopname (
        hash text primary key,
        feiten text not null,
        gezien_op date not null
      );
      create table matcher.vertoning (
        vacature_id uuid not null,
        kandidaat_id uuid not null,
        dag date not null,
        run_id uuid not null references matcher.run,
        rang int not null,
        score int not null,
        zekerheid int not null,
        plek text not null check (plek in ('score', 'ontdekking')),
        primary key (vacature_id, kandidaat_id, dag)
      );
      create index on matcher.vertoning (dag);
      create index on matcher.vertoning (run_id);
      create table matcher.antwoord (
        vraag_id uuid primary key,
        run_id uuid references matcher.run,
        tekst text,
        op timestamptz not null default now(),
        check ((run_id is null) <> (tekst is null))
      );
      create index on matcher.antwoord (run_id);
      create index on matcher.antwoord (op);
      grant select, insert, delete on matcher.run, matcher.antwoord, matcher.vertoning to estafette_matcher;
      grant select, insert, update, delete on matcher.momentopname to estafette_matcher;
      grant select on matcher.run, matcher.antwoord, matcher.vertoning to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
