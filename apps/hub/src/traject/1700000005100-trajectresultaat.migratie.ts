import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** Results of trajecten. A correction replaces an earlier one of the same sender; both stay readable. */
export class Trajectresultaat1700000005100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.trajectresultaat (
        bericht_id uuid primary key references hub.bericht,
        inwoner_id uuid not null references hub.inwoner,
        overdracht_id uuid references hub.overdracht,
        partner_id uuid not null references hub.partner,
        soort text not null,
        datum date not null,
        gemeld_op timestamptz not null,
        resultaat jsonb not null,
        vervangen_door uuid
      );
      create index on hub.trajectresultaat (inwoner_id, datum);
      create index on hub.trajectresultaat (overdracht_id);
      ${rijbeveiliging('hub.trajectresultaat', `hub.mag_zien(inwoner_id, 'trajecten') or hub.is_systeem_van(partner_id)`)}
      grant select, insert, update on hub.trajectresultaat to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
