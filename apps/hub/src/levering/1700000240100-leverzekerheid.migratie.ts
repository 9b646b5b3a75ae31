import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * What keeps one partner, and one bericht, from hurting the others. Of a webhook: how many requests a minute it allows
 * (`tempo`), when the next may go (`volgende_op`), how many failed in a row, since when (`mislukt_sinds`), and when a first attempt
 * may be tried again after that (`proef_op`). Of a levering: how often the hub died with it (`uitval`), why it was set aside, and whether it
 * is delivered again because somebody asked.
 */
export class Leverzekerheid1700000240100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table hub.webhook
        add column tempo int not null check (tempo > 0) default 6000,
        add column volgende_op timestamptz not null default now(),
        add column mislukt_achtereen int not null default 0,
        add column mislukt_sinds timestamptz,
        add column proef_op timestamptz;

      create table hub.herbezorging (
        id uuid primary key default uuidv7(),
        partner_id uuid not null references hub.partner,
        filter jsonb not null,
        aantal int not null,
        geopend int not null default 0,
        gelezen_tot bigint not null default 0,
        tot_en_met bigint not null,
        status text not null default 'geteld' check (status in ('geteld', 'loopt', 'gestopt', 'klaar')),
        gevraagd_op timestamptz not null default now(),
        begonnen_op timestamptz,
        afgelopen_op timestamptz
      );
      create index herbezorging_loopt on hub.herbezorging (id) where status = 'loopt';
      grant select, insert, update on hub.herbezorging to estafette_hub;
      ${rijbeveiliging('hub.herbezorging', `partner_id = hub.huidige_partner()`)}

      alter table hub.levering
        add column uitval int not null default 0,
        add column reden text,
        add column herhaald boolean not null default false,
        add column herbezorging_id uuid references hub.herbezorging,
        add column voor_herbezorging text,
        drop constraint levering_status_check,
        add constraint levering_status_check check (status in ('open', 'bevestigd', 'mislukt', 'apart', 'gewist'));
      drop index hub.levering_volgende_poging;
      create index levering_volgende_poging on hub.levering (partner_id, herhaald, volgende_poging_op, volgorde)
        where status = 'open';
      create index levering_geprobeerd on hub.levering (partner_id, herhaald, volgende_poging_op, volgorde)
        where status = 'open' and pogingen > 0 and lease_id is null;
      create index levering_uit on hub.levering (lease_tot) where status = 'open' and lease_id is not null;
      create index levering_verdacht on hub.levering (partner_id) where status = 'open' and uitval > 0;
      create index levering_opgegeven on hub.levering (partner_id) where status in ('mislukt', 'apart');
      create index levering_volgorde on hub.levering (partner_id, volgorde);
      create index on hub.levering (herbezorging_id) where herbezorging_id is not null;
      create index on hub.bericht (partner_id, id);

      alter table hub.levering_poging add column werker uuid;
      create index levering_poging_werker on hub.levering_poging (werker)
        where werker is not null and (afgelopen_op is null or uitkomst = 'verlopen');

      alter table hub.abonnement
        add column inhoud text not null default 'data' check (inhoud in ('data', 'verwijzing'));
      create function hub.alleen_verwijzing(partner uuid, soort text) returns boolean language sql stable
        return exists (select from hub.abonnement a
                        where a.partner_id = partner and a.type = soort and a.inhoud = 'verwijzing');`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
