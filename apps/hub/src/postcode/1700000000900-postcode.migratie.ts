import { wijzigingsstroom, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** Where a PC4 lies. Travels to the matcher in the change feed, like everything it reckons with. */
export class Postcode1700000000900 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.postcode (
        id uuid primary key default uuidv7(),
        pc4 text not null unique check (pc4 ~ '^[1-9][0-9]{3}$'),
        plaats text not null,
        gemeente text not null,
        lat double precision not null,
        lon double precision not null
      );
      ${wijzigingsstroom('hub.postcode', 'matcherfeed')}
      grant select, insert, update on hub.postcode to estafette_hub;
      create view hub.matcher_postcode as select id, xid, pc4, lat, lon from hub.postcode;
      grant select on hub.matcher_postcode to estafette_matcher;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
