import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Other questions than for candidates: the mirror about a candidate, what to ask an inwoner and why a vacancy fits or not
 * (`inhoud` says which criteria the asker may not hear of), and of whoever answers for the matcher: whether a run still
 * comes out the same, what a new weight set would do, and what it reckons with. From now on a row can tell something about an inwoner, so only
 * who asked sees it; `medewerker_id` is the person who asked, for the log. `bericht_id`: asked by a bericht,
 * so answered by one.
 */
export class VraagNaarVacatures1700000210200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table hub.kandidatenvraag
        add column soort text not null default 'kandidaten',
        add column kandidaat_id uuid references hub.kandidaat,
        add column bericht_id uuid references hub.bericht,
        add column run_id uuid,
        add column inhoud jsonb,
        add column medewerker_id uuid references hub.medewerker,
        alter column vacature_id drop not null,
        add check (case soort
          when 'kandidaten' then vacature_id is not null and kandidaat_id is null
          when 'vacatures' then vacature_id is null and kandidaat_id is not null
          when 'navraag' then vacature_id is null and kandidaat_id is not null
          when 'uitleg' then vacature_id is not null and kandidaat_id is not null
          when 'herberekening' then run_id is not null
          when 'weging' then inhoud is not null
          when 'configuratie' then vacature_id is null and kandidaat_id is null
          else false end);
      ${rijbeveiliging('hub.kandidatenvraag', 'partner_id = hub.huidige_partner()')}
      create or replace view hub.matcher_vraag as
        select id, vacature_id, aantal, soort, kandidaat_id, run_id, inhoud, bericht_id is not null as per_bericht
          from hub.kandidatenvraag;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
