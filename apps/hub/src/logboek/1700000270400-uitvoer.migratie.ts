import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** How far the log was handed to a collector, and the rows as a collector wants them: each a span of its own. */
export class Uitvoer1700000270400 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.logboekstand (
        enig boolean primary key default true check (enig),
        xid xid8 not null default '0',
        id uuid not null default '00000000-0000-0000-0000-000000000000'
      );
      insert into hub.logboekstand default values;
      grant select, update on hub.logboekstand to estafette_hub;

      create view logboek.verwerking_stroom with (security_invoker = true) as
        select v.xid, v.id, v.op, v.einde, v.trace_id, v.parent_span_id, v.naam, v.activiteit, v.inwoner_id, p.oin,
               encode(substring(uuid_send(v.id) from 9 for 8), 'hex') as span_id
          from logboek.verwerking v left join hub.partner p on p.id = v.partner_id;
      grant select on logboek.verwerking_stroom to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
