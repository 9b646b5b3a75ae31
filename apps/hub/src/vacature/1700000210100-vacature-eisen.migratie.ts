import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * What the matcher may read of a vacature for every criterion. The reason of a language demand stays here: the matcher
 * only needs to know that there is one. What is not a whole number or a date of its own shape counts as absent, so that
 * one odd profile can never stop the feed.
 */
export class VacatureEisen1700000210100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table hub.vacature add column keten jsonb not null default '{}';

      create or replace view hub.matcher_vacature as
        select id, xid, status = 'open' as open,
          nullif(profiel #>> '{beroep,codeBeroepsnaam}', '') as beroep,
          substring(profiel #>> '{werktijden,aantalWerkurenPerWeekMinimaal}' from '^[0-9]{1,2}$')::int as uren_minimaal,
          substring(profiel #>> '{werktijden,aantalWerkurenPerWeekMaximaal}' from '^[0-9]{1,2}$')::int as uren_maximaal,
          left(profiel #>> '{adres,postcode}', 4) as pc4,
          jsonb_path_query_array(profiel, '$.competentiebeheersing[*].codeCompetentie') as competenties,
          substring(profiel #>> '{codeWerkEnDenkniveauMinimaal}' from '^[0-7]$')::int as niveau,
          jsonb_path_query_array(profiel, '$.opleiding[*].codeNiveauOpleiding') as opleidingsniveaus,
          jsonb_path_query_array(profiel, '$.taalbeheersing[*]') as talen,
          coalesce(btrim(keten ->> 'redenTaaleis') <> '', false) as taaleis_onderbouwd,
          jsonb_path_query_array(profiel, '$.rijbewijs[*].codeSoortRijbewijs') as rijbewijzen,
          coalesce(keten ->> 'rijdenIsHetWerk' = 'ja', false) as rijden_is_het_werk,
          substring(profiel #>> '{arbeidsVoorwaarden,datumAanvangWerkzaamheden}'
            from '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') as vanaf,
          jsonb_path_query_array(keten, '$.taakeisen[*]') as taakeisen,
          jsonb_path_query_array(keten, '$.interesses[*]') as interesses,
          jsonb_path_query_array(profiel, '$.contractvorm[*]') as contractvormen,
          substring(profiel #>> '{flexibiliteit,indicatieOnregelmatigWerkOfPloegendienst}'
            from '^[0-2]$')::int as onregelmatig,
          substring(profiel #>> '{werktijden,indicatieKantoortijden}' from '^[0-2]$')::int as kantoortijden
        from hub.vacature;

      create view hub.matcher_gereserveerd as select id as vacature_id from hub.vacature where vorm = 'banenafspraak';
      grant select on hub.matcher_gereserveerd to estafette_matcher;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
