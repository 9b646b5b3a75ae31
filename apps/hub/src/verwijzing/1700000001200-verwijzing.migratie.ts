import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** The pairwise ids: what each partner calls the things that we know under an internal id. */
export class Verwijzing1700000001200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.verwijzing (
        partner_id uuid not null references hub.partner,
        soort text not null,
        intern_id uuid not null,
        extern_id uuid not null default gen_random_uuid(),
        kenmerk_partner text,
        primary key (partner_id, soort, intern_id),
        unique (partner_id, soort, extern_id),
        constraint verwijzing_kenmerk unique (partner_id, soort, kenmerk_partner)
      );
      grant select, insert, update on hub.verwijzing to estafette_hub;
      ${rijbeveiliging('hub.verwijzing', 'partner_id = hub.huidige_partner()')}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
