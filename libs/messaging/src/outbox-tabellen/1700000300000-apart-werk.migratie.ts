import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * Work that killed who did it. It stays in the outbox of who asked for it, and is done again once its row here is gone;
 * the hub, where that is asked for, sees to that for both, by a function: a schema has one writer.
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
        create function ${schema}.laat_los(werk uuid) returns boolean language sql security definer set search_path = ''
        begin atomic
          with weg as (delete from ${schema}.apart_werk where outbox_id = werk returning 1)
          select exists (select 1 from weg);
        end;
        revoke execute on function ${schema}.laat_los(uuid) from public;
        grant execute on function ${schema}.laat_los(uuid) to estafette_hub;`);
    }
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
