import { foutcodes } from '@estafette/contracts';
import type { EntityManager } from '@estafette/persistence';
import type { Periode } from '../monitor/index.js';
import { gegevens, minimumsets, type Gegeven } from '../overdracht/index.js';

/** What was counted of one partner; every list is empty when there was nothing to count. */
export interface Telling {
  readonly partnerId: string;
  readonly partner: string;
  readonly partnernaam: string;
  readonly berichten: { readonly verwerkt: number; readonly geweigerd: number; readonly hersteld: number };
  readonly weigeringen: readonly Weigering[];
  readonly profielen: number;
  readonly gegevens: readonly Gegevenstelling[];
  readonly diensten: readonly { readonly dienst: string; readonly volledig: number }[];
  readonly overdrachten: { readonly aangeboden: number; readonly onvolledig: number };
}

export interface Weigering {
  readonly code: string;
  readonly veld: string;
  readonly berichten: number;
  readonly hersteld: number;
}

export interface Gegevenstelling {
  readonly gegeven: string;
  /** Profiles without it, and with one that is too old; how old the middle one is, in days. */
  readonly ontbreekt: number;
  readonly verouderd: number;
  readonly mediaanDagen: number | null;
  /** Overdrachten without it, how many of those the taker asked to complete, and how many it refused for missing data. */
  readonly overdrachten: number;
  readonly aanvullingGevraagd: number;
  readonly geweigerd: number;
  /** Places on lists of candidates where it counted as unknown. */
  readonly opLijsten: number;
}

/** Which criterion is unknown without it. */
const CRITERIA: Readonly<Record<string, readonly string[]>> = {
  wensberoep: ['beroep', 'beroepswens'],
  postcode: ['reis'],
  uren: ['uren', 'urenwens'],
  opleiding: ['niveau'],
  taal: ['taal'],
  belastbaarheid: ['belastbaarheid'],
};

const GEGEVENS = JSON.stringify(
  Object.entries<Gegeven>(gegevens).map(([naam, { bron, pad, veldgroep, oudNaMaanden }]) => ({
    naam,
    bron,
    pad,
    veldgroep,
    oud_na: oudNaMaanden,
    criteria: CRITERIA[naam] ?? [],
  })),
);
const DIENSTEN = JSON.stringify(
  Object.entries(minimumsets).map(([dienst, nodig]) => ({
    dienst,
    nodig: nodig.filter((naam) => gegevens[naam].bron !== 'overdracht'),
  })),
);
/** Faults in what was sent; that somebody else was first, or may not do it, is no fault of the data. */
const DATAFOUTEN = Object.entries(foutcodes).flatMap(([code, { status }]) => (status === 400 ? [code] : []));

/** So many kinds of refusal at most, the most frequent. */
const MEESTE = 50;

/** Counts what these partners sent in a period, and the profiles that they had told at its end. All when none is given. */
export async function tel(em: EntityManager, { van, tot }: Periode, partnerId: string | null): Promise<Telling[]> {
  return em.query(TELLING, [van, tot, partnerId, GEGEVENS, DIENSTEN, DATAFOUTEN]);
}

/** Whether a moment is in the period; written so that an index on the moment can be used. */
const inPeriode = (moment: string): string =>
  `${moment} >= ($1::date::timestamp at time zone 'Europe/Amsterdam')
   and ${moment} < (($2::date + 1)::timestamp at time zone 'Europe/Amsterdam')`;

const PARTNERS = `
  partners as (
    select id, naam, weergavenaam from hub.partner where soort not in ('hub', 'beheer') and ($3::uuid is null or id = $3)),
  gegeven as (
    select * from jsonb_to_recordset($4) as g (naam text, bron text, pad text[], veldgroep text, oud_na int, criteria text[])),
  dienst as (select * from jsonb_to_recordset($5) as d (dienst text, nodig text[]))`;

// One row per profile and piece of information that a profile holds.
const PROFIELEN = `
  gevonden as materialized (
    select k.id, k.partner_id, g.naam, g.criteria, g.oud_na,
           (k.vastgesteld_op at time zone 'Europe/Amsterdam')::date as vastgesteld,
           case g.bron when 'profiel' then d.profiel else d.keten end #> g.pad as waarde
      from partners p join hub.kandidaat k on k.partner_id = p.id
      cross join gegeven g
      left join hub.kandidaat_deel d on d.kandidaat_id = k.id and d.veldgroep = g.veldgroep
     where g.bron <> 'overdracht' and k.vastgesteld_op < (($2::date + 1)::timestamp at time zone 'Europe/Amsterdam')),
  stand as materialized (
    select id, partner_id, naam, criteria, oud_na, coalesce(waarde not in ('[]', '"onbekend"'), false) as aanwezig,
           coalesce((waarde ->> 'datum')::date, vastgesteld) as datum
      from gevonden),
  per_gegeven as materialized (
    select partner_id, naam, count(*) filter (where not aanwezig) as ontbreekt,
           count(*) filter (where aanwezig and datum < $2::date - make_interval(months => oud_na)) as verouderd,
           percentile_disc(0.5) within group (order by $2::date - datum) filter (where aanwezig) as mediaan
      from stand group by partner_id, naam),
  per_inwoner as materialized (
    select partner_id, id, coalesce(array_agg(naam) filter (where not aanwezig), '{}') as mist
      from stand group by partner_id, id),
  per_dienst as (
    select i.partner_id, d.dienst, count(*) filter (where not i.mist && d.nodig) as volledig
      from per_inwoner i cross join dienst d group by i.partner_id, d.dienst),
  profiel_cijfers as (
    select partner_id, count(*)::int as profielen from per_inwoner group by partner_id),
  dienst_cijfers as (
    select partner_id, jsonb_agg(jsonb_build_object('dienst', dienst, 'volledig', volledig) order by dienst) as diensten
      from per_dienst group by partner_id)`;

const OVERDRACHTEN = `
  aangeboden as (
    select o.van_partner_id as partner_id, o.ontbreekt,
           exists (select from hub.overdracht_stap s
                    where s.overdracht_id = o.id and s.gebeurtenis = 'aanvulling-gevraagd') as gevraagd,
           o.status = 'geweigerd' and o.reden_einde = 'gegevens-ontbreken' as geweigerd
      from partners p join hub.overdracht o on o.van_partner_id = p.id where ${inPeriode('o.aangeboden_op')}),
  zonder as materialized (
    select a.partner_id, n.naam, count(*) as overdrachten, count(*) filter (where a.gevraagd) as gevraagd,
           count(*) filter (where a.geweigerd) as geweigerd
      from aangeboden a cross join lateral jsonb_array_elements_text(a.ontbreekt) as n (naam)
     group by a.partner_id, n.naam),
  overdracht_cijfers as (
    select partner_id, jsonb_build_object('aangeboden', count(*), 'onvolledig', count(*) filter (where ontbreekt <> '[]'))
             as overdrachten
      from aangeboden group by partner_id)`;

// Only of who lacks the information: a criterion is unknown too when the vacature does not say what it asks.
const LIJSTEN = `
  plek as materialized (
    select (k ->> 'kandidaatId')::uuid as kandidaat_id,
           jsonb_path_query_array(k, '$.criteria[*] ? (@.oordeel == "onbekend").criterium') as onbekend
      from matcher.run r cross join lateral jsonb_array_elements(r.antwoord::jsonb -> 'kandidaten') as k
     where ${inPeriode('r.gemaakt_op')}),
  op_lijst as materialized (
    select s.partner_id, s.naam, count(*) as keren
      from plek l join stand s on s.id = l.kandidaat_id and not s.aanwezig and l.onbekend ?| s.criteria
     group by s.partner_id, s.naam)`;

// The name of a field that does not exist was made up by the sender: it is not shown.
const BERICHTEN = `
  geweigerd as (
    select b.partner_id, b.id, b.fouten,
           exists (select from hub.bericht v
                    where v.partner_id = b.partner_id and v.ce_id = b.ce_id and v.status = 'verwerkt') as hersteld
      from partners p join hub.bericht b on b.partner_id = p.id
     where b.status = 'geweigerd' and ${inPeriode('b.ontvangen_op')}),
  fout as materialized (
    select distinct g.partner_id, g.id, g.hersteld, f.code,
           regexp_replace(case when f.code = 'VELD_ONBEKEND' then regexp_replace(f.pad, '[^.]+$', '?') else f.pad end,
             '\\.[0-9]+', '.*', 'g') as veld
      from geweigerd g cross join lateral jsonb_to_recordset(g.fouten) as f (code text, pad text)
     where f.code = any($6)),
  verwerkt as (
    select b.partner_id, count(*) as aantal from partners p join hub.bericht b on b.partner_id = p.id
     where b.status = 'verwerkt' and ${inPeriode('b.ontvangen_op')} group by b.partner_id),
  per_fout as (
    select partner_id, code, veld, count(*) as berichten, count(*) filter (where hersteld) as hersteld,
           row_number() over (partition by partner_id order by count(*) desc, code, veld) as plek
      from fout group by partner_id, code, veld),
  fout_cijfers as (
    select partner_id, jsonb_agg(jsonb_build_object('code', code, 'veld', veld, 'berichten', berichten,
             'hersteld', hersteld) order by plek) as weigeringen
      from per_fout where plek <= ${MEESTE} group by partner_id),
  bericht_cijfers as (
    select p.id as partner_id, jsonb_build_object('verwerkt', coalesce(max(v.aantal), 0), 'geweigerd', count(distinct f.id),
             'hersteld', count(distinct f.id) filter (where f.hersteld)) as berichten
      from partners p left join verwerkt v on v.partner_id = p.id left join fout f on f.partner_id = p.id group by p.id)`;

const GEGEVENSCIJFERS = `
  gegeven_cijfers as (
    select p.id as partner_id, jsonb_agg(jsonb_build_object('gegeven', g.naam, 'ontbreekt', coalesce(s.ontbreekt, 0),
             'verouderd', coalesce(s.verouderd, 0), 'mediaanDagen', s.mediaan,
             'overdrachten', coalesce(z.overdrachten, 0), 'aanvullingGevraagd', coalesce(z.gevraagd, 0),
             'geweigerd', coalesce(z.geweigerd, 0), 'opLijsten', coalesce(l.keren, 0)) order by g.naam) as gegevens
      from partners p cross join gegeven g
      left join per_gegeven s on s.partner_id = p.id and s.naam = g.naam
      left join zonder z on z.partner_id = p.id and z.naam = g.naam
      left join op_lijst l on l.partner_id = p.id and l.naam = g.naam
     group by p.id)`;

const TELLING = `
  with ${[PARTNERS, PROFIELEN, OVERDRACHTEN, LIJSTEN, BERICHTEN, GEGEVENSCIJFERS].join(',')}
  select p.id as "partnerId", p.naam as partner, p.weergavenaam as partnernaam,
         b.berichten, coalesce(f.weigeringen, '[]') as weigeringen, coalesce(i.profielen, 0) as profielen, g.gegevens,
         coalesce(d.diensten, '[]') as diensten,
         coalesce(o.overdrachten, '{"aangeboden": 0, "onvolledig": 0}') as overdrachten
    from partners p
    join gegeven_cijfers g on g.partner_id = p.id
    join bericht_cijfers b on b.partner_id = p.id
    left join fout_cijfers f on f.partner_id = p.id
    left join profiel_cijfers i on i.partner_id = p.id
    left join dienst_cijfers d on d.partner_id = p.id
    left join overdracht_cijfers o on o.partner_id = p.id
   order by p.naam`;
