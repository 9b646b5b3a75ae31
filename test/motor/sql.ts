import { competenties } from '@estafette/taxonomie';
import { INTERESSES, SOORTEN, TAKEN } from '@estafette/wereld';
import { weging } from '@estafette/matchregels';

const C = `bit(${competenties.size})`;
const T = `bit(${TAKEN.length})`;
const NAMEN = [...Object.keys(weging.gewichten.werkgever), ...Object.keys(weging.gewichten.kandidaat)];

export const TABELLEN = `
  drop schema if exists motor cascade;
  create schema motor;
  create table motor.kandidaat (id uuid, w1 int2, w2 int2, e1 int2, e2 int2, e3 int2, beroepen int2[],
    c_genoemd ${C}, c_werk ${C}, c_naast ${C}, c_bekend bool, niveau int2, taal int2, rijbewijs int2,
    uren_min int2, uren_max int2, vanaf int4, b_bekend ${T}, b_beperkt ${T}, b_kan_niet ${T},
    interesses bit(${INTERESSES.length}), soorten bit(${SOORTEN.length}), onregelmatig int2, kantoortijden int2,
    alleen bool, plek int2, reis int2);
  create table motor.vacature (id uuid primary key, verwant int2[], lijkt_op int2[], km int2[], c_nodig ${C},
    c_handig ${C}, niveau int2, wettelijk bool, taal int2, rijden_is_het_werk bool, uren_min int2, uren_max int2,
    start int4, taken ${T}, interesses bit(${INTERESSES.length}), soort bit(${SOORTEN.length}), moment text,
    ${NAMEN.map((naam) => `g_${naam} int4, mu_${naam} int4`).join(', ')});`;

/** The occupations for the prefilter, and those without any. */
export const INDEXEN = `
  create index on motor.kandidaat using gin (beroepen);
  create index on motor.kandidaat (plek) where beroepen = '{}'`;

const som = (kant: Readonly<Record<string, number>>) =>
  Object.keys(kant)
    .map((naam) => `case when v.g_${naam} = 0 then 0 else v.g_${naam} * coalesce(${MAAT[naam]}, v.mu_${naam}) end`)
    .join(' + ');
const noemer = (kant: Readonly<Record<string, number>>) =>
  Object.keys(kant)
    .map((naam) => `v.g_${naam}`)
    .join(' + ');

const sterkte = (gevraagd: string) =>
  `(1000 * bit_count(k.c_genoemd & v.${gevraagd}) + 700 * bit_count(k.c_werk & v.${gevraagd})
    + 600 * bit_count(k.c_naast & v.${gevraagd}))`;
const UREN = `greatest(0, 1000 - 125 * greatest(0, v.uren_min - k.uren_max, k.uren_min - v.uren_max))`;
const UREN_BEKEND = `case when k.uren_min is not null then ${UREN} end`;
/** Whether the candidate wants work at these times; null when nobody knows. */
const WENST = `case v.moment
  when 'onregelmatig' then case when k.onregelmatig in (1, 2) then k.onregelmatig = 1 when k.kantoortijden = 1 then false end
  else case when k.kantoortijden in (1, 2) then k.kantoortijden = 1 end end`;

/** s of each criterion, null for unknown. */
const MAAT: Readonly<Record<string, string>> = {
  beroep: `greatest(v.verwant[k.w1], v.verwant[k.w2], v.verwant[k.e1], v.verwant[k.e2], v.verwant[k.e3])`,
  competenties: `case when k.c_bekend then (1000 * ${sterkte('c_nodig')} + 400 * ${sterkte('c_handig')})
    / nullif(1000 * bit_count(v.c_nodig) + 400 * bit_count(v.c_handig), 0) end`,
  niveau: `case when k.niveau >= v.niveau then 1000 when k.niveau = v.niveau - 1 then 600 when k.niveau is not null then 200 end`,
  taal: `case when k.taal >= v.taal then 1000 when k.taal = v.taal - 1 then 500 when k.taal is not null then 0 end`,
  rijbewijs: `1000 * k.rijbewijs`,
  uren: UREN_BEKEND,
  beschikbaar: `case when k.vanaf <= v.start then 1000 when k.vanaf - v.start >= 30 then 0
    when k.vanaf is not null then 1000 * (30 - (k.vanaf - v.start)) / 30 end`,
  belastbaarheid: `case when k.b_bekend & v.taken = v.taken then
    1000 * (2 * bit_count(v.taken) - bit_count(k.b_beperkt & v.taken) - 2 * bit_count(k.b_kan_niet & v.taken))
    / nullif(2 * bit_count(v.taken), 0) end`,
  beroepswens: `greatest(v.verwant[k.w1], v.verwant[k.w2])`,
  interesse: `1000 * bit_count(k.interesses & v.interesses) / bit_count(k.interesses)`,
  reis: `case when v.km[k.plek] <= k.reis then 1000 when 2 * v.km[k.plek] >= 3 * k.reis then 0
    when k.reis is not null then 1000 * (3 * k.reis - 2 * v.km[k.plek]) / k.reis end`,
  contractvorm: `case when bit_count(k.soorten & v.soort) > 0 then 1000 when k.soorten is not null then 300 end`,
  urenwens: UREN_BEKEND,
  werkmomenten: `case when ${WENST} then 1000 when not ${WENST} then 200 end`,
};

/** Hard conflicts, on known facts only. */
const HARD = `coalesce(v.wettelijk and k.niveau < v.niveau, false)
  or coalesce(v.g_rijbewijs > 0 and v.rijden_is_het_werk and k.rijbewijs = 0, false)
  or coalesce(v.moment is not null and k.alleen and not ${WENST}, false)`;

const kant = (gewichten: Readonly<Record<string, number>>) =>
  `case when ${noemer(gewichten)} = 0 then 500 else (${som(gewichten)}) / (${noemer(gewichten)}) end`;

const kies = (uit: string) => `
  with v as materialized (select * from motor.vacature where id = $1)
  select k.id, floor(sqrt(((${kant(weging.gewichten.werkgever)}) * (${kant(weging.gewichten.kandidaat)}))::float8))::int4 as score
    from v cross join ${uit}
   where not (${HARD})
   order by score desc fetch first $2 rows with ties`;

export const SELECTIE = kies('motor.kandidaat k');

/**
 * As one would make it quick by hand: by index, only those who know an occupation that resembles the work, or none at
 * all; no further than 60 km.
 */
export const VOORGEKOZEN = kies(`lateral (
    select * from motor.kandidaat r where r.beroepen && v.lijkt_op
    union all select * from motor.kandidaat r where r.beroepen = '{}') k`).replace(
  'where not',
  'where v.km[k.plek] <= 60 and not',
);
