import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Who asked what by VUM, on whose behalf, and who was shown: to account for it. Written in the transaction that answers,
 * and never changed afterwards, also not by the owner of the database.
 */
export class VumBevraging1700000240200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table logboek.vum_bevraging (
        id uuid not null default uuidv7(),
        op timestamptz not null default clock_timestamp(),
        partner_id uuid not null,
        aanvraag text not null,
        kant text not null check (kant in ('bron', 'uitwisseling', 'vrager')),
        wat text not null check (wat in ('vraag', 'detail')),
        soort text not null check (soort in ('werkzoekenden', 'vacatures', 'contactmomenten')),
        van text not null,
        naar text not null,
        via text not null,
        suwi boolean,
        vraag jsonb not null,
        getoond uuid[] not null,
        bijzonderheden jsonb not null default '{}',
        primary key (id, op)
      ) partition by range (op);
      create table logboek.vum_bevraging_overig partition of logboek.vum_bevraging default;
      create index on logboek.vum_bevraging (partner_id, id);
      create index on logboek.vum_bevraging using gin (getoond);
      ${rijbeveiliging('logboek.vum_bevraging', 'false')}
      grant select, insert on logboek.vum_bevraging to estafette_hub;

      create or replace function logboek.weiger_wijziging() returns trigger language plpgsql as $$
        begin raise exception 'logboek.% is append-only', tg_table_name; end $$;
      create trigger alleen_erbij before update or delete or truncate on logboek.vum_bevraging
        for each statement execute function logboek.weiger_wijziging();`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
