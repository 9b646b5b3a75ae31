import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

export class Partner1700000001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.partner (
        id uuid primary key default uuidv7(),
        naam text not null unique check (naam ~ '^[a-z0-9][a-z0-9-]{0,49}$'),
        weergavenaam text not null,
        soort text not null,
        oin text not null unique check (oin ~ '^[0-9]{20}$')
      );
      create table hub.team (
        id uuid primary key default uuidv7(),
        partner_id uuid not null references hub.partner,
        naam text not null,
        weergavenaam text not null,
        telefoon text,
        diensten text[] not null default '{}',
        unique (partner_id, naam)
      );
      create table hub.medewerker (
        id uuid primary key default uuidv7(),
        partner_id uuid not null references hub.partner,
        code text not null,
        naam text not null,
        telefoon text,
        email text,
        unique (partner_id, code)
      );
      grant select, insert, update on hub.partner, hub.team, hub.medewerker to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
