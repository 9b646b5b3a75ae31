import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Getting one bericht to one partner. `onderwerp` is what the order is kept by (a person, a vacature), `volgnummer`
 * counts without gaps per partner and onderwerp. This table decides; a queue only wakes.
 */
export class Levering1700000001400 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.onderwerp_teller (
        partner_id uuid not null references hub.partner,
        onderwerp text not null,
        laatste bigint not null,
        primary key (partner_id, onderwerp)
      );
      create table hub.levering (
        id uuid primary key default uuidv7(),
        bericht_id uuid not null references hub.bericht,
        partner_id uuid not null references hub.partner,
        afzender_id uuid not null references hub.partner,
        onderwerp text not null,
        volgnummer bigint not null,
        volgorde bigint generated always as identity,
        status text not null default 'open' check (status in ('open', 'bevestigd', 'gewist')),
        lease_id uuid,
        lease_tot timestamptz,
        geplaatst_op timestamptz not null,
        unique (bericht_id, partner_id),
        unique (partner_id, onderwerp, volgnummer)
      );
      create index levering_open on hub.levering (partner_id, volgorde) where status = 'open';
      create index levering_open_onderwerp on hub.levering (partner_id, onderwerp, volgnummer) where status = 'open';
      create index on hub.levering (lease_id);

      create table hub.levering_poging (
        levering_id uuid not null references hub.levering,
        lease_id uuid not null,
        begonnen_op timestamptz not null default clock_timestamp(),
        afgelopen_op timestamptz,
        uitkomst text,
        reden text,
        primary key (levering_id, lease_id)
      );
      grant select, insert, update on hub.onderwerp_teller, hub.levering, hub.levering_poging to estafette_hub;
      ${rijbeveiliging('hub.levering', `partner_id = hub.huidige_partner() or afzender_id = hub.huidige_partner()`)}
      ${rijbeveiliging('hub.levering_poging', `exists (select 1 from hub.levering l where l.id = levering_id)`)}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
