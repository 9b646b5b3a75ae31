import { rijbeveiliging, verwerkingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * What somebody without a name is called by a partner, for one vacature: the number in the order in which they were first
 * seen there. A list changes every day; who was B yesterday, and was spoken of as B, is B today.
 */
export class Schuilnaam1700000340000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.schuilnaam (
        partner_id uuid not null references hub.partner,
        vacature_id uuid not null references hub.vacature,
        inwoner_id uuid not null references hub.inwoner,
        nummer int not null check (nummer > 0),
        primary key (partner_id, vacature_id, inwoner_id),
        unique (partner_id, vacature_id, nummer)
      );
      create index on hub.schuilnaam (inwoner_id);
      ${rijbeveiliging('hub.schuilnaam', 'partner_id = hub.huidige_partner()')}
      ${verwerkingslogboek('hub.schuilnaam', 'inwoner_id')}
      grant select, insert on hub.schuilnaam to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
