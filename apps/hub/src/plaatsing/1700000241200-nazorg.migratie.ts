import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** How it went at work, each time that somebody asked. What was said besides is in the bericht. */
export class Nazorg1700000241200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.nazorg (
        bericht_id uuid primary key references hub.bericht,
        plaatsing_id uuid not null references hub.plaatsing,
        inwoner_id uuid not null references hub.inwoner,
        partner_id uuid not null references hub.partner,
        moment text not null,
        verloop text not null,
        datum date not null,
        gemeld_op timestamptz not null
      );
      create index on hub.nazorg (plaatsing_id, datum);
      ${rijbeveiliging(
        'hub.nazorg',
        `(partner_id = hub.huidige_partner() and hub.werkt_aan(inwoner_id, 'plaatsing', plaatsing_id))
         or hub.heeft_regie(inwoner_id)`,
      )}
      grant select, insert on hub.nazorg to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
