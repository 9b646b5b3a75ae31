import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

const uren = (veld: string) => `substring(w.profiel #>> '{werktijden,${veld}}' from '^[0-9]{1,2}$')::int`;
const MINIMAAL = uren('aantalWerkurenPerWeekMinimaal');
const MAXIMAAL = uren('aantalWerkurenPerWeekMaximaal');

/**
 * What the matcher may read of a candidate for every criterion, and nothing more: codes and figures, no free text. Age,
 * origin, trede, ladder, loonwaarde and contact data are not in it, so they cannot reach a score.
 * Belastbaarheid is in functional terms. An interest counts when it is a code of our list; what else was written stays
 * here. What is not a whole number or a date of its own shape counts as unknown, so that one odd profile can never stop
 * the feed. Every candidate has these parts; the left joins are dropped by PostgreSQL when only the place in the feed is
 * asked, as it is before every question.
 *
 * Who has paid work is looked for with the hours that are left; with none left, or when nobody knows, not at all. Who does
 * not agree to be shared is in no list.
 */
export class KandidaatKenmerken1700000210000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create view hub.matcher_kandidaat as
        select k.id, k.xid, k.beschikbaar and (not k.werkt or coalesce(k.werkuren < ${MAXIMAAL}, false))
            and w.keten ->> 'toestemmingDelen' is distinct from 'nee' as beschikbaar,
          jsonb_path_query_array(w.profiel, '$.bemiddelingsberoep[*].codeBeroepsnaam') as beroepen,
          jsonb_path_query_array(w.profiel, '$.arbeidsmarktkwalificatie.werkervaring[*].beroep.codeBeroepsnaam') as ervaring,
          case when k.werkt then least(${MINIMAAL}, ${MAXIMAAL} - k.werkuren) else ${MINIMAAL} end as uren_minimaal,
          case when k.werkt then ${MAXIMAAL} - k.werkuren else ${MAXIMAAL} end as uren_maximaal,
          substring(w.profiel #>> '{mobiliteit,maximaleReisafstand}' from '^[0-9]{1,3}$')::int as maximale_reisafstand,
          left(w.profiel #>> '{mobiliteit,bemiddelingspostcode}', 4) as pc4,
          jsonb_path_query_array(w.profiel,
            '$.arbeidsmarktkwalificatie.competentiebeheersing[*].codeCompetentie') as competenties,
          substring(w.profiel #>> '{arbeidsmarktkwalificatie,codeWerkEnDenkniveauWerkzoekende}' from '^[0-7]$')::int as niveau,
          jsonb_path_query_array(w.profiel, '$.arbeidsmarktkwalificatie.opleiding[*] ? (
            @.indicatieDiploma == 1 || @.codeStatusOpleiding == 1).codeNiveauOpleiding') as opleidingsniveaus,
          jsonb_path_query_array(w.profiel, '$.arbeidsmarktkwalificatie.taalbeheersing[*]') as talen,
          jsonb_path_query_array(w.profiel, '$.arbeidsmarktkwalificatie.rijbewijs[*].codeSoortRijbewijs') as rijbewijzen,
          substring(w.profiel #>> '{flexibiliteit,datumAanvangBeschikbaarVoorWerk}'
            from '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') as vanaf,
          jsonb_path_query_array(o.keten, '$.belastbaarheid[*]') as belastbaarheid,
          jsonb_path_query_array(w.profiel, '$.arbeidsmarktkwalificatie.interesse[*].naamInteresse ? (@ like_regex
            "^(buiten|dieren|eten|handen|kinderen|mensen|netjes|rijden|techniek|verkopen|computer|zorgen)$" flag "i")')
            as interesses,
          jsonb_path_query_array(w.profiel, '$.contractvorm[*]') as contractvormen,
          substring(w.profiel #>> '{flexibiliteit,indicatieOnregelmatigWerkOfPloegendienst}'
            from '^[0-2]$')::int as onregelmatig,
          substring(w.profiel #>> '{werktijden,indicatieKantoortijden}' from '^[0-2]$')::int as kantoortijden,
          coalesce(w.keten ->> 'alleenDezeWerkmomenten' = 'ja', false) as alleen_deze_werkmomenten
        from hub.kandidaat k
        left join hub.kandidaat_deel w on w.kandidaat_id = k.id and w.veldgroep = 'werk'
        left join hub.kandidaat_deel o on o.kandidaat_id = k.id and o.veldgroep = 'ondersteuning';
      grant select on hub.matcher_kandidaat to estafette_matcher, estafette_hub;

      -- Apart from the facts that are scored: it only says who may come on a reserved place.
      create view hub.matcher_banenafspraak as
        select kandidaat_id as id from hub.kandidaat_deel
         where veldgroep = 'ondersteuning' and keten ->> 'doelgroepregister' = 'ja'
           and keten ->> 'akkoordBanenafspraak' = 'ja';
      grant select on hub.matcher_banenafspraak to estafette_matcher;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
