import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/** A signaal is raised once per code, overdracht and cause; when the cause is gone it closes and says why. */
export class Signaal1700000006000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.signaal (
        id uuid primary key default uuidv7(),
        code text not null,
        overdracht_id uuid not null references hub.overdracht,
        inwoner_id uuid not null references hub.inwoner,
        oorzaak text not null,
        ernst text not null,
        zin text not null,
        vervolgstappen jsonb not null,
        eigenaar_partner_id uuid not null references hub.partner,
        eigenaar_team_id uuid not null references hub.team,
        eigenaar_id uuid references hub.medewerker,
        geopend_op timestamptz not null,
        opgelost_op timestamptz,
        opgelost_zin text,
        unique (code, overdracht_id, oorzaak)
      );
      create index on hub.signaal (overdracht_id) where opgelost_op is null;
      ${rijbeveiliging(
        'hub.signaal',
        `eigenaar_partner_id = hub.huidige_partner() or exists (select 1 from hub.overdracht o where o.id = overdracht_id)`,
      )}
      grant select, insert, update on hub.signaal to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
