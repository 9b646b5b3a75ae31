import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * The journal. Envelope, hash and outcome of a bericht stay for ever; its content lies apart, so that it can be erased
 * when the law asks; what is `vertrouwelijk` in it lies in the vault. `versie` is that of the content, which was the
 * newest on arrival. Refused berichten are kept too, with their reasons, and do not use up their id.
 */
export class Bericht1700000001300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.bericht (
        id uuid primary key default uuidv7(),
        partner_id uuid not null references hub.partner,
        bron text,
        ce_id text not null,
        type text,
        versie text,
        verstuurde_versie text,
        tijd timestamptz,
        oorzaak text,
        hash bytea not null,
        status text not null check (status in ('verwerkt', 'geweigerd')),
        fouten jsonb,
        keren int not null default 1,
        onderwerp_soort text,
        onderwerp_id uuid,
        onderwerp_nummer text,
        inwoner_id uuid,
        ontvangen_op timestamptz not null default now()
      );
      create unique index bericht_verwerkt on hub.bericht (ce_id, bron, partner_id) where status = 'verwerkt';
      create unique index bericht_geweigerd on hub.bericht (partner_id, ce_id, hash) where status = 'geweigerd';
      create index on hub.bericht (partner_id, ce_id);
      create index on hub.bericht (onderwerp_soort, onderwerp_id);
      create index on hub.bericht (inwoner_id);

      create table hub.bericht_inhoud (
        bericht_id uuid primary key references hub.bericht,
        ontvangen bytea,
        data jsonb,
        vertrouwelijk boolean not null default false,
        gewist_op timestamptz,
        gewist_reden text
      );
      grant select, insert, update on hub.bericht, hub.bericht_inhoud to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

/**
 * After the table of leveringen: who was to get a bericht may see it; a person only when it works on the inwoner that the
 * bericht is about.
 */
export class BerichtZichtbaar1700000001500 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function hub.mag_bericht_zien(inwoner uuid) returns boolean language plpgsql stable as $$
      begin
        return hub.huidige_medewerker() is null or inwoner is null or hub.is_gebonden(inwoner);
      end $$;
      -- A function, so that each row is looked up by itself: as a part of the query PostgreSQL would rather collect all
      -- leveringen of the partner first, also for a page of fifty.
      create function hub.is_ontvanger(bericht uuid) returns boolean language plpgsql stable as $$
      begin
        return exists (select from hub.levering l where l.bericht_id = bericht and l.partner_id = hub.huidige_partner());
      end $$;
      ${rijbeveiliging(
        'hub.bericht',
        `hub.mag_bericht_zien(inwoner_id) and (partner_id = hub.huidige_partner() or hub.is_ontvanger(id))`,
      )}
      ${rijbeveiliging('hub.bericht_inhoud', `exists (select 1 from hub.bericht b where b.id = bericht_id)`)}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
