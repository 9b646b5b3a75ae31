export const PROFIELEN = 9_000;
export const BERICHTEN = 100_000;
export const LIJSTEN = 200;
const PER_LIJST = 50;

const WI = `(select id from hub.partner where naam = 'wi')`;

const VUL_PROFIELEN = `
  with nieuw as (insert into hub.inwoner (id) select uuidv7() from generate_series(1, ${PROFIELEN}) returning id),
  profiel as (insert into hub.kandidaat (id, partner_id, vastgesteld_op)
    select id, ${WI}, now() - random() * interval '400 days' from nieuw returning id)
  insert into hub.kandidaat_deel (kandidaat_id, veldgroep, profiel, keten)
  select p.id, d.groep, d.profiel, d.keten from profiel p cross join lateral (values
    ('werk', jsonb_build_object('bemiddelingsberoep', jsonb_build_array(jsonb_build_object('codeBeroepsnaam', p.id)),
      'arbeidsmarktkwalificatie', jsonb_build_object('opleiding', case when random() < 0.5 then '[{"a":1}]' else '[]' end::jsonb)),
      '{}'::jsonb),
    ('afstand', '{}', case when random() < 0.5 then '{"ladderTrede":{"trede":3,"datum":"2025-01-01"}}' else '{}' end::jsonb),
    ('ondersteuning', '{}', '{"begeleiding":"onbekend"}'),
    ('verhaal', '{}', '{}'), ('woonplek', '{}', '{"gemeente":"Arnhem"}'), ('contactgegevens', '{}', '{}')) as d (groep, profiel, keten)`;

const VUL_BERICHTEN = `
  insert into hub.bericht (partner_id, bron, ce_id, type, versie, hash, status, fouten)
  select ${WI}, 'b', n::text, 't', '1.0', '\\x00', case when n % 20 = 0 then 'geweigerd' else 'verwerkt' end,
         case when n % 20 = 0 then jsonb_build_array(jsonb_build_object('code', 'DATUM_ONGELDIG', 'pad', 'data.x.' || n % 7)) end
    from generate_series(1, ${BERICHTEN}) as n`;

const VUL_LIJSTEN = `
  insert into matcher.run (sleutel, dag, spoor, antwoord)
  select 'bench-' || n, current_date, '', jsonb_build_object('kandidaten', (select jsonb_agg(jsonb_build_object('kandidaatId', k.id, 'criteria',
           (select jsonb_agg(jsonb_build_object('criterium', c, 'oordeel', case when random() < 0.3 then 'onbekend' else 'voldoet' end,
             'zin', repeat('x', 80))) from unnest('{beroep,uren,reis,competenties,niveau,taal,belastbaarheid,urenwens,interesse,contractvorm,werkmomenten,beschikbaar}'::text[]) c)))
           from (select id from hub.kandidaat tablesample bernoulli (3) limit ${PER_LIJST}) k))::text
    from generate_series(1, ${LIJSTEN}) as n`;

const VUL_OVERDRACHTEN = `
  insert into hub.overdracht (id, nummer, inwoner_id, dienst, van_partner_id, van_team_id, naar_partner_id, naar_team_id,
    gever_id, stokhouder_id, status, gegevens, ontbreekt, afgesproken, aangeboden_op)
  select uuidv7(), 'B-' || row_number() over (), k.id, 'leeradvies', t.partner_id, t.id, t.partner_id, t.id, m.id, m.id,
         'aangeboden', '{}', '["opleiding","taal"]', 'onbekend', now()
    from (select id from hub.kandidaat limit 2000) k,
         (select * from hub.team where partner_id = ${WI} limit 1) t, (select id from hub.medewerker where partner_id = ${WI} limit 1) m`;

/** What a region holds after a year. By SQL: what is measured is the counting, not how the berichten came in. */
export const vulling: readonly string[] = [VUL_PROFIELEN, VUL_BERICHTEN, VUL_LIJSTEN, VUL_OVERDRACHTEN, 'analyze'];
