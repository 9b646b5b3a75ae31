import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

export class Contact1700000005000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.contact (
        id uuid primary key default uuidv7(),
        inwoner_id uuid not null references hub.inwoner,
        overdracht_id uuid references hub.overdracht,
        partner_id uuid not null references hub.partner,
        bericht_id uuid not null,
        soort text not null,
        tijdstip timestamptz not null,
        deelnemers jsonb not null
      );
      create index on hub.contact (inwoner_id, tijdstip);
      ${rijbeveiliging('hub.contact', `hub.mag_zien(inwoner_id, 'contactmomenten') or hub.is_systeem_van(partner_id)`)}
      grant select, insert on hub.contact to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
