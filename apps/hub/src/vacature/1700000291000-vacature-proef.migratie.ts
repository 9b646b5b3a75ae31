import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * What a vacature asks, in the form in which the matcher reads it: of a stored vacature and of one that nobody stored yet,
 * so that both are read alike. What is not a whole number or a date of its own shape counts as absent. A question for a
 * list as it would be carries these facts, and nothing else of the vacature.
 */
export class VacatureProef1700000291000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function hub.vacature_eisen(profiel jsonb, keten jsonb) returns table (
        beroep text, uren_minimaal int, uren_maximaal int, pc4 text, competenties jsonb, niveau int,
        opleidingsniveaus jsonb, talen jsonb, taaleis_onderbouwd boolean, rijbewijzen jsonb,
        rijden_is_het_werk boolean, vanaf text, taakeisen jsonb, interesses jsonb, contractvormen jsonb,
        onregelmatig int, kantoortijden int)
      language sql immutable as $$
        select
          nullif(profiel #>> '{beroep,codeBeroepsnaam}', ''),
          substring(profiel #>> '{werktijden,aantalWerkurenPerWeekMinimaal}' from '^[0-9]{1,2}$')::int,
          substring(profiel #>> '{werktijden,aantalWerkurenPerWeekMaximaal}' from '^[0-9]{1,2}$')::int,
          left(profiel #>> '{adres,postcode}', 4),
          jsonb_path_query_array(profiel, '$.competentiebeheersing[*].codeCompetentie'),
          substring(profiel #>> '{codeWerkEnDenkniveauMinimaal}' from '^[0-7]$')::int,
          jsonb_path_query_array(profiel, '$.opleiding[*].codeNiveauOpleiding'),
          jsonb_path_query_array(profiel, '$.taalbeheersing[*]'),
          coalesce(btrim(keten ->> 'redenTaaleis') <> '', false),
          jsonb_path_query_array(profiel, '$.rijbewijs[*].codeSoortRijbewijs'),
          coalesce(keten ->> 'rijdenIsHetWerk' = 'ja', false),
          substring(profiel #>> '{arbeidsVoorwaarden,datumAanvangWerkzaamheden}' from '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
          jsonb_path_query_array(keten, '$.taakeisen[*]'),
          jsonb_path_query_array(keten, '$.interesses[*]'),
          jsonb_path_query_array(profiel, '$.contractvorm[*]'),
          substring(profiel #>> '{flexibiliteit,indicatieOnregelmatigWerkOfPloegendienst}' from '^[0-2]$')::int,
          substring(profiel #>> '{werktijden,indicatieKantoortijden}' from '^[0-2]$')::int $$;

      create or replace view hub.matcher_vacature as
        select v.id, v.xid, v.status = 'open' as open, e.beroep, e.uren_minimaal, e.uren_maximaal, e.pc4,
               e.competenties, e.niveau, e.opleidingsniveaus, e.talen, e.taaleis_onderbouwd, e.rijbewijzen,
               e.rijden_is_het_werk, e.vanaf, e.taakeisen, e.interesses, e.contractvormen, e.onregelmatig,
               e.kantoortijden
          from hub.vacature v cross join lateral hub.vacature_eisen(v.profiel, v.keten) e;

      alter table hub.kandidatenvraag
        drop constraint kandidatenvraag_check,
        add constraint kandidatenvraag_check check (case soort
          when 'kandidaten' then vacature_id is not null and kandidaat_id is null
          when 'vacatures' then vacature_id is null and kandidaat_id is not null
          when 'proeflijst' then vacature_id is not null and kandidaat_id is null and inhoud is not null
          when 'navraag' then vacature_id is null and kandidaat_id is not null
          when 'uitleg' then vacature_id is not null and kandidaat_id is not null
          when 'herberekening' then run_id is not null
          when 'weging' then inhoud is not null
          when 'configuratie' then vacature_id is null and kandidaat_id is null
          else false end);`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
