import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** Outbox and inbox of each schema: one writes that work is to be done, the other that it has been done. */
export class Outbox1700000000100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const [schema, ander] of [
      ['hub', 'matcher'],
      ['matcher', 'hub'],
    ]) {
      await q.query(`
        create table ${schema}.outbox (
          id uuid primary key default uuidv7(),
          wachtrij text not null,
          ids jsonb not null,
          spoor text default nullif(current_setting('estafette.spoor', true), ''),
          aangemaakt_op timestamptz not null default now(),
          verzonden_op timestamptz not null default clock_timestamp(),
          pogingen int not null default 0
        );
        create index on ${schema}.outbox (verzonden_op);
        create table ${schema}.inbox (
          outbox_id uuid primary key,
          verwerkt_op timestamptz not null default now()
        );
        create index on ${schema}.inbox (verwerkt_op);
        grant select, insert, update, delete on ${schema}.outbox, ${schema}.inbox to estafette_${schema};
        grant select on ${schema}.inbox to estafette_${ander};`);
    }
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
