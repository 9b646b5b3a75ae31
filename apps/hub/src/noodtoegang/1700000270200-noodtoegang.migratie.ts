import { rijbeveiliging, verwerkingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** Breaking the glass: who does not work on an inwoner of the own organisation and yet must see the file, for a while. */
export class Noodtoegang1700000270200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.noodtoegang (
        id uuid primary key default uuidv7(),
        inwoner_id uuid not null references hub.inwoner,
        partner_id uuid not null references hub.partner,
        medewerker_id uuid not null references hub.medewerker,
        reden text not null,
        vanaf timestamptz not null default now(),
        tot timestamptz not null
      );
      create index on hub.noodtoegang (medewerker_id, inwoner_id);
      ${rijbeveiliging('hub.noodtoegang', 'partner_id = hub.huidige_partner()')}
      ${verwerkingslogboek('hub.noodtoegang', 'inwoner_id')}
      grant select, insert on hub.noodtoegang to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
