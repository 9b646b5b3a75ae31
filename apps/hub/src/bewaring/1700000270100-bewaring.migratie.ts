import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * How long the content of berichten is kept, in days after they came: per type, `overig` for the other types, `geweigerd`
 * for what was refused. The envelope stays for ever, because an id may be used once only.
 */
export class Bewaring1700000270100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.bewaartermijn (
        type text primary key,
        dagen int not null check (dagen between 30 and 7300),
        gewijzigd_op timestamptz not null default now()
      );
      insert into hub.bewaartermijn (type, dagen) values
        ('overig', 730), ('geweigerd', 180), ('bericht.geweigerd', 180), ('signaal.geopend', 180),
        ('signaal.opgelost', 180), ('kandidaten.gevraagd', 180), ('kandidaten.gevonden', 180);
      create table hub.bewaringsronde (
        enig boolean primary key default true check (enig),
        nummer int not null default 0,
        begonnen_op timestamptz not null,
        -- Of a round that still runs: whoever does it was there this long ago.
        gezien_op timestamptz not null default now(),
        klaar_op timestamptz,
        gewist int not null default 0,
        maanden_weg int not null default 0
      );
      insert into hub.bewaringsronde (begonnen_op, klaar_op) values (now(), now());
      grant select, insert, update, delete on hub.bewaartermijn to estafette_hub;
      grant select, update on hub.bewaringsronde to estafette_hub;

      alter table hub.bericht add column afgehandeld_op timestamptz;
      create index bericht_inhoud_bewaard on hub.bericht_inhoud (bericht_id) where gewist_op is null;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
