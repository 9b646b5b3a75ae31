import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Partners whose systems sign what they ask; the secrets lie in the vault. Of each signed request its id is kept for as
 * long as its moment would let it in again.
 */
export class Ondertekening1700000260200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.ondertekening (
        partner_id uuid primary key references hub.partner,
        sinds timestamptz not null default now()
      );
      create table hub.ondertekend_verzoek (
        partner_id uuid not null references hub.partner,
        id text not null,
        tijd timestamptz not null,
        primary key (partner_id, id)
      );
      create index on hub.ondertekend_verzoek (partner_id, tijd);
      grant select, insert, update, delete on hub.ondertekening, hub.ondertekend_verzoek to estafette_hub;
      ${wijzigingslogboek('hub.ondertekening')}
      create trigger meld_wijziging after insert or update or delete on hub.ondertekening
        for each statement execute function hub.meld_wijziging('ondertekening');
      alter table kluis.gegeven drop constraint gegeven_soort_check, add constraint gegeven_soort_check
        check (soort in ('bsn', 'contact', 'bericht', 'webhook', 'vraag', 'vum', 'ondertekening', 'geslacht'));`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
