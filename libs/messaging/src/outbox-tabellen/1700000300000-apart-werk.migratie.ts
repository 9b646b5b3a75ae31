import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * Work that killed who did it. It stays in the outbox of who asked for it, and is done again once its row here is gone;
 * the hub, where that is asked for, sees to that for both.
 */
export class ApartWerk1700000300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const [schema, ander] of [
      ['hub', 'matcher'],
      ['matcher', 'hub'],
    ]) {
      await q.query(`
        create table ${schema}.apart_werk (
          outbox_id uuid primary key,
          wachtrij text not null,
          ids jsonb not null,
          spoor text,
          uitval int not null,
          reden text not null,
          apart_op timestamptz not null default now()
        );
        grant select, insert on ${schema}.apart_werk to estafette_${schema};
        grant select on ${schema}.apart_werk to estafette_${ander};
        grant delete on ${schema}.apart_werk to estafette_hub;`);
    }
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
