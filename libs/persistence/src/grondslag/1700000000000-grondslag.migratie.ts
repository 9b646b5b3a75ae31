import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schemas with one writer each, and who may enter them. The roles themselves are made by whoever runs the database
 * (npm start, docker-compose, a DBA), because a password is no business of a migration.
 */
export class Grondslag1700000000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema hub; create schema matcher; create schema kluis; create schema logboek;
      create schema if not exists bullmq;
      grant usage on schema hub, bullmq to estafette_hub, estafette_matcher;
      grant usage on schema matcher to estafette_hub, estafette_matcher;
      revoke all on schema public from public;

      create function hub.is_systeem() returns boolean language sql stable
        return coalesce(current_setting('estafette.wie', true), '') in ('hub', 'matcher');
      create function hub.huidige_partner() returns uuid language sql stable
        return nullif(current_setting('estafette.partner', true), '')::uuid;
      create function hub.huidige_medewerker() returns uuid language sql stable
        return nullif(current_setting('estafette.medewerker', true), '')::uuid;
      create function hub.is_systeem_van(partner uuid) returns boolean language sql stable
        return partner = hub.huidige_partner() and hub.huidige_medewerker() is null;

      create function hub.stempel_wijziging() returns trigger language plpgsql as $$
        begin new.xid := pg_current_xact_id(); return new; end $$;
      create function hub.meld_wijziging() returns trigger language plpgsql as $$
        begin perform pg_notify(tg_argv[0], ''); return null; end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
