import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * The pairwise ids: what each partner calls the things that we know under an internal id. Each index begins with what is
 * looked for: PostgreSQL, which knows nothing of a table that has just grown, walked along all names of a partner by one
 * that began with the partner.
 */
export class Verwijzing1700000001200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.verwijzing (
        partner_id uuid not null references hub.partner,
        soort text not null,
        intern_id uuid not null,
        extern_id uuid not null default gen_random_uuid(),
        kenmerk_partner text,
        primary key (intern_id, partner_id, soort),
        unique (extern_id, partner_id, soort),
        constraint verwijzing_kenmerk unique (kenmerk_partner, partner_id, soort)
      );
      grant select, insert, update on hub.verwijzing to estafette_hub;
      ${rijbeveiliging('hub.verwijzing', 'partner_id = hub.huidige_partner()')}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
