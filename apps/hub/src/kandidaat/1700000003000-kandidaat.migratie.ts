import { rijbeveiliging, wijzigingsstroom, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * The profile of an inwoner for matching (its id is the id of the inwoner). The view is all that the matcher may read:
 * age, origin, trede, ladder, loonwaarde, free text and contact data are not in it, so they cannot reach a score.
 */
export class Kandidaat1700000003000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.kandidaat (
        id uuid primary key references hub.inwoner,
        partner_id uuid not null references hub.partner,
        versie int not null default 1,
        profiel jsonb not null,
        keten jsonb not null default '{}',
        beschikbaar boolean not null default true,
        vastgesteld_op timestamptz not null
      );
      ${wijzigingsstroom('hub.kandidaat', 'matcherfeed')}
      ${rijbeveiliging('hub.kandidaat', 'hub.is_gebonden(id)')}
      grant select, insert, update on hub.kandidaat to estafette_hub;

      create view hub.matcher_kandidaat as
        select id, xid, beschikbaar,
          jsonb_path_query_array(profiel, '$.bemiddelingsberoep[*].codeBeroepsnaam') as beroepen,
          jsonb_path_query_array(profiel, '$.arbeidsmarktkwalificatie.werkervaring[*].beroep.codeBeroepsnaam') as ervaring,
          (profiel #>> '{werktijden,aantalWerkurenPerWeekMinimaal}')::int as uren_minimaal,
          (profiel #>> '{werktijden,aantalWerkurenPerWeekMaximaal}')::int as uren_maximaal,
          (profiel #>> '{mobiliteit,maximaleReisafstand}')::int as maximale_reisafstand,
          left(profiel #>> '{mobiliteit,bemiddelingspostcode}', 4) as pc4
        from hub.kandidaat;
      grant select on hub.matcher_kandidaat to estafette_matcher;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
