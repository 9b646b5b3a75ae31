import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Questions to us as an exchange, and what was given for them. A `vum_id` can be guessed by nobody, and says to one asker,
 * for one question, whom it is about: `bron_id` is the partner that has it, null when it lies here.
 */
export class VumVraag1700000240400 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.vum_vraag (
        id uuid primary key,
        partner_id uuid not null references hub.partner,
        soort text not null,
        details int not null default 0,
        gesteld_op timestamptz not null default now()
      );
      create index on hub.vum_vraag (gesteld_op);
      ${rijbeveiliging('hub.vum_vraag', 'partner_id = hub.huidige_partner()')}
      create table hub.vum_verwijzing (
        vum_id text primary key,
        vraag_id uuid not null references hub.vum_vraag on delete cascade,
        bron_id uuid references hub.partner,
        bron_oin text not null,
        nummer text not null
      );
      create index on hub.vum_verwijzing (vraag_id);
      ${rijbeveiliging(
        'hub.vum_verwijzing',
        'exists (select from hub.vum_vraag v where v.id = vraag_id and v.partner_id = hub.huidige_partner())',
      )}
      grant select, insert, update, delete on hub.vum_vraag, hub.vum_verwijzing to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
