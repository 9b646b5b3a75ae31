import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * Which partner got its report of which month (its first day): once each, however many hubs there are. The indexes are for
 * counting a period: the journal grows by time only, so its blocks tell of which time they are.
 */
export class Datakwaliteit1700000252000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.datakwaliteitsverslag (
        partner_id uuid not null references hub.partner,
        maand date not null,
        gemaakt_op timestamptz not null default now(),
        primary key (partner_id, maand)
      );
      create index bericht_ontvangen on hub.bericht using brin (ontvangen_op);
      grant select, insert on hub.datakwaliteitsverslag to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
