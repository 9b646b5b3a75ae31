import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** The views of work lists that a person kept: which list, under what name, narrowed down to what. Only for that person. */
export class Weergave1700000301000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.weergave (
        medewerker_id uuid not null references hub.medewerker,
        lijst text not null,
        naam text not null,
        vraag jsonb not null,
        volgorde int not null,
        primary key (medewerker_id, lijst, naam)
      );
      ${rijbeveiliging('hub.weergave', 'medewerker_id = hub.huidige_medewerker()')}
      grant select, insert, delete on hub.weergave to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
