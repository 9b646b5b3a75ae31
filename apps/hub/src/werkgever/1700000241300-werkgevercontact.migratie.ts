import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** Contacts with employers. They tell nothing about an inwoner; every partner that serves employers may see them. */
export class Werkgevercontact1700000241300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.werkgevercontact (
        id uuid primary key,
        partner_id uuid not null references hub.partner,
        vacature_id uuid references hub.vacature,
        nummer_kvk text not null,
        datum date not null,
        contact jsonb not null,
        vastgelegd_op timestamptz not null
      );
      create index on hub.werkgevercontact (nummer_kvk, datum desc);
      grant select, insert, update on hub.werkgevercontact to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
