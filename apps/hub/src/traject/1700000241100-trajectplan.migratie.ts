import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** Plans and advice. Of plans the latest counts; the earlier ones stay readable, so that promises can be looked back at. */
export class Trajectplan1700000241100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.trajectplan (
        bericht_id uuid primary key references hub.bericht,
        inwoner_id uuid not null references hub.inwoner,
        partner_id uuid not null references hub.partner,
        datum date not null,
        evaluatie_op date,
        vastgesteld_op timestamptz not null
      );
      create index on hub.trajectplan (inwoner_id, datum);
      ${rijbeveiliging('hub.trajectplan', `hub.mag_zien(inwoner_id, 'trajecten') or hub.is_systeem_van(partner_id)`)}

      create table hub.advies (
        id uuid primary key,
        bericht_id uuid not null references hub.bericht,
        inwoner_id uuid not null references hub.inwoner,
        overdracht_id uuid references hub.overdracht,
        partner_id uuid not null references hub.partner,
        dienst text not null,
        datum date not null,
        gegeven_op timestamptz not null
      );
      create index on hub.advies (inwoner_id, datum);
      ${rijbeveiliging('hub.advies', `hub.mag_zien(inwoner_id, 'trajecten') or hub.is_systeem_van(partner_id)`)}
      alter table hub.overdracht add column advies_id uuid references hub.advies;
      grant select, insert on hub.trajectplan, hub.advies to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
