import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Plans and advice. Of plans the latest counts; the earlier ones stay readable, so that promises can be looked back at.
 * `ontheven`: who is wholly exempt by the latest plan, until when if that is known. Who is exempt in part is expected to
 * work for the rest, so must be in view as anyone.
 */
export class Trajectplan1700000241100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.trajectplan (
        bericht_id uuid primary key references hub.bericht,
        inwoner_id uuid not null references hub.inwoner,
        partner_id uuid not null references hub.partner,
        datum date not null,
        evaluatie_op date,
        ontheffing text,
        ontheffing_tot date,
        vastgesteld_op timestamptz not null
      );
      create index on hub.trajectplan (inwoner_id, datum);
      create view hub.ontheven as
        select inwoner_id, ontheffing_tot as tot from (
          select distinct on (inwoner_id) inwoner_id, ontheffing, ontheffing_tot from hub.trajectplan
           order by inwoner_id, datum desc, vastgesteld_op desc) laatste
         where ontheffing = 'volledig';
      grant select on hub.ontheven to estafette_hub;
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
