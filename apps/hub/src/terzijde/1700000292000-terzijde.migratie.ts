import { rijbeveiliging, verwerkingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Whom an accountmanager set aside for a vacature, with the reason: a person who decides otherwise than the list is logged
 * (matching.md section 2, Override). It says nothing about any other vacature, and no later list is made with it.
 */
export class Terzijde1700000292000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.terzijde (
        id uuid primary key default uuidv7(),
        partner_id uuid not null references hub.partner,
        medewerker_id uuid references hub.medewerker,
        vacature_id uuid not null references hub.vacature,
        inwoner_id uuid not null references hub.inwoner,
        reden text not null,
        gezet_op timestamptz not null,
        terug_op timestamptz
      );
      create unique index on hub.terzijde (partner_id, vacature_id, inwoner_id) where terug_op is null;
      create index on hub.terzijde (inwoner_id);
      ${rijbeveiliging('hub.terzijde', 'partner_id = hub.huidige_partner()')}
      ${verwerkingslogboek('hub.terzijde', 'inwoner_id')}
      grant select, insert, update on hub.terzijde to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
