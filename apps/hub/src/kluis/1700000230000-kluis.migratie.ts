import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * The vault. Every value is encrypted with a key that lies here too, wrapped by the master key, which does not. Rows
 * point to their key, so that a key in use cannot be dropped, whoever writes at that moment. `bsn_index` finds a BSN
 * by its keyed hash; while the key of the index rotates, each BSN stands in it under both keys.
 *
 * Row-level security is stricter than elsewhere: it opens for the purpose `kluis` only, to the hub; to a partner only
 * the contact data that it told itself, or that doelbinding lets it see. The matcher cannot even enter the schema.
 */
export class Kluis1700000230000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      grant usage on schema kluis to estafette_hub;
      create function kluis.is_open() returns boolean language sql stable
        return coalesce(current_setting('estafette.doel', true), '') = 'kluis';
      create function kluis.is_hub() returns boolean language sql stable
        return kluis.is_open() and coalesce(current_setting('estafette.wie', true), '') = 'hub';

      create sequence kluis.sleutelversie;
      create table kluis.sleutel (
        versie int primary key,
        soort text not null check (soort in ('gegevens', 'index')),
        verpakt bytea not null,
        gemaakt_op timestamptz not null default now()
      );
      create table kluis.gegeven (
        soort text not null check (soort in ('bsn', 'contact', 'bericht', 'webhook', 'vraag', 'vum')),
        eigenaar_id uuid not null,
        sleutel int not null constraint gegeven_sleutel references kluis.sleutel,
        inhoud bytea not null,
        primary key (soort, eigenaar_id)
      );
      create index on kluis.gegeven (sleutel);
      create table kluis.bsn_index (
        sleutel int not null references kluis.sleutel,
        waarde bytea not null,
        inwoner_id uuid not null,
        primary key (sleutel, waarde),
        constraint bsn_index_inwoner unique (inwoner_id, sleutel)
      );
      ${['sleutel', 'gegeven', 'bsn_index'].map(alleenDeHub).join('')}
      create policy partner_leest on kluis.sleutel for select to estafette_hub
        using (kluis.is_open() and hub.huidige_partner() is not null);
      create policy partner_leest on kluis.gegeven for select to estafette_hub
        using (kluis.is_open() and case when kluis.is_hub() then true else soort = 'contact' and (
          hub.mag_zien(eigenaar_id, 'contactgegevens') or exists (
            select 1 from hub.kandidaat k where k.id = eigenaar_id and hub.is_systeem_van(k.partner_id))) end);
      grant usage on sequence kluis.sleutelversie to estafette_hub;
      grant select, insert, update, delete on kluis.sleutel, kluis.gegeven, kluis.bsn_index to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

function alleenDeHub(tabel: string): string {
  return `
    alter table kluis.${tabel} enable row level security;
    alter table kluis.${tabel} force row level security;
    create policy hub_beheert on kluis.${tabel} using ((select kluis.is_hub())) with check ((select kluis.is_hub()));`;
}
