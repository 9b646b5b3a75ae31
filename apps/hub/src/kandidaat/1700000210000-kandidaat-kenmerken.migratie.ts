import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * What the matcher may read of a candidate for every criterion, and nothing more: codes and figures, no free text.
 * Belastbaarheid is in functional terms. An interest counts when it is a code of our list; what else was written stays
 * here. What is not a whole number or a date of its own shape counts as unknown, so that one odd profile can never stop
 * the feed.
 */
export class KandidaatKenmerken1700000210000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create or replace view hub.matcher_kandidaat as
        select id, xid, beschikbaar,
          jsonb_path_query_array(profiel, '$.bemiddelingsberoep[*].codeBeroepsnaam') as beroepen,
          jsonb_path_query_array(profiel, '$.arbeidsmarktkwalificatie.werkervaring[*].beroep.codeBeroepsnaam') as ervaring,
          substring(profiel #>> '{werktijden,aantalWerkurenPerWeekMinimaal}' from '^[0-9]{1,2}$')::int as uren_minimaal,
          substring(profiel #>> '{werktijden,aantalWerkurenPerWeekMaximaal}' from '^[0-9]{1,2}$')::int as uren_maximaal,
          substring(profiel #>> '{mobiliteit,maximaleReisafstand}' from '^[0-9]{1,3}$')::int as maximale_reisafstand,
          left(profiel #>> '{mobiliteit,bemiddelingspostcode}', 4) as pc4,
          jsonb_path_query_array(profiel,
            '$.arbeidsmarktkwalificatie.competentiebeheersing[*].codeCompetentie') as competenties,
          substring(profiel #>> '{arbeidsmarktkwalificatie,codeWerkEnDenkniveauWerkzoekende}' from '^[0-7]$')::int as niveau,
          jsonb_path_query_array(profiel, '$.arbeidsmarktkwalificatie.opleiding[*] ? (
            @.indicatieDiploma == 1 || @.codeStatusOpleiding == 1).codeNiveauOpleiding') as opleidingsniveaus,
          jsonb_path_query_array(profiel, '$.arbeidsmarktkwalificatie.taalbeheersing[*]') as talen,
          jsonb_path_query_array(profiel, '$.arbeidsmarktkwalificatie.rijbewijs[*].codeSoortRijbewijs') as rijbewijzen,
          substring(profiel #>> '{flexibiliteit,datumAanvangBeschikbaarVoorWerk}'
            from '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') as vanaf,
          jsonb_path_query_array(keten, '$.belastbaarheid[*]') as belastbaarheid,
          jsonb_path_query_array(profiel, '$.arbeidsmarktkwalificatie.interesse[*].naamInteresse ? (@ like_regex
            "^(buiten|dieren|eten|handen|kinderen|mensen|netjes|rijden|techniek|verkopen|computer|zorgen)$" flag "i")')
            as interesses,
          jsonb_path_query_array(profiel, '$.contractvorm[*]') as contractvormen,
          substring(profiel #>> '{flexibiliteit,indicatieOnregelmatigWerkOfPloegendienst}'
            from '^[0-2]$')::int as onregelmatig,
          substring(profiel #>> '{werktijden,indicatieKantoortijden}' from '^[0-2]$')::int as kantoortijden,
          coalesce(keten ->> 'alleenDezeWerkmomenten' = 'ja', false) as alleen_deze_werkmomenten
        from hub.kandidaat;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
