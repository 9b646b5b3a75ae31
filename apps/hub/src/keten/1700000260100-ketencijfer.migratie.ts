import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/**
 * What the figures of the chain are counted from (`hub.ketenfeit_*`: a row per thing that happened to one inwoner), and
 * the figures as they may be told. Of what is hidden the table knows only that it is: a figure that is not there cannot
 * leak, not by a fault in a page either.
 */
export class Ketencijfer1700000260100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.ketencijfer (
        onderwerp text not null,
        tijd text not null,
        gebied text not null,
        groep text not null,
        splitsing text not null,
        aantal int check (aantal > 0),
        mediaan numeric,
        een_op_tien numeric,
        primary key (onderwerp, tijd, gebied, groep, splitsing)
      );
      create table hub.ketencijfer_stand (
        enig boolean primary key default true check (enig),
        bijgewerkt_op timestamptz not null
      );
      grant select, insert, update, delete on hub.ketencijfer, hub.ketencijfer_stand to estafette_hub;

      create function hub.kwartaal(dag date) returns text language sql immutable
        return to_char(dag, 'YYYY"-Q"Q');
      create function hub.lokale_dag(moment timestamptz) returns date language sql stable
        return (moment at time zone 'Europe/Amsterdam')::date;
      -- The area is the team that had the regie on that day.
      create function hub.gebied_van(inwoner uuid, dag date) returns text language sql stable
        return coalesce((select t.naam from hub.contactpersoon c join hub.team t on t.id = c.team_id
                          where c.inwoner_id = inwoner and c.vanaf <= dag order by c.vanaf desc limit 1), 'onbekend');
      ${Object.entries(FEITEN)
        .map(
          ([naam, vraag]) =>
            `create view hub.ketenfeit_${naam} as ${vraag}; grant select on hub.ketenfeit_${naam} to estafette_hub;`,
        )
        .join('\n')}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

const WERKTIJD_UREN = 35;

const OVERDRACHT = `
  select o.inwoner_id as inwoner, hub.kwartaal(hub.lokale_dag(o.aangeboden_op)) as kwartaal,
         hub.gebied_van(o.inwoner_id, hub.lokale_dag(o.aangeboden_op)) as gebied,
         jsonb_build_object('overgang', v.naam || '>' || n.naam) as groepen,
         jsonb_build_object('dienst', o.dienst,
           'uitkomst', case when o.beeindigd_op is null then 'loopt' else o.status || ':' || coalesce(o.reden_einde, 'onbekend') end)
           as splitsingen,
         round(extract(epoch from o.in_behandeling_op - o.aangeboden_op) / 86400, 1) as dagen
    from hub.overdracht o
    join hub.partner v on v.id = o.van_partner_id
    join hub.partner n on n.id = o.naar_partner_id`;

const TRAJECT = `
  select o.inwoner_id as inwoner, hub.kwartaal(hub.lokale_dag(o.gestart_op)) as kwartaal,
         hub.gebied_van(o.inwoner_id, hub.lokale_dag(o.gestart_op)) as gebied,
         jsonb_build_object('dienst', o.dienst, 'aanbieder', n.naam,
           'begin', coalesce('ladder ' || r.voor, 'onbekend')) as groepen,
         jsonb_build_object(
           'einde', case when o.beeindigd_op is null then 'loopt' else coalesce(o.reden_einde, 'onbekend') end,
           'ladder', case when r.voor is null or r.na is null then 'onbekend' when r.na > r.voor then 'omhoog'
                          when r.na < r.voor then 'omlaag' else 'gelijk' end,
           'werk', case when exists (select from hub.plaatsing p where p.inwoner_id = o.inwoner_id
                                        and p.vanaf >= hub.lokale_dag(o.gestart_op)) then 'ja' else 'nee' end) as splitsingen,
         null::numeric as dagen
    from hub.overdracht o
    join hub.partner n on n.id = coalesce(o.inzet_partner_id, o.naar_partner_id)
    left join lateral (
      select (array_agg(t.resultaat #>> '{voor,ladderTrede}' order by t.datum) filter (where t.resultaat #>> '{voor,ladderTrede}' is not null))[1] as voor,
             (array_agg(t.resultaat #>> '{na,ladderTrede}' order by t.datum desc) filter (where t.resultaat #>> '{na,ladderTrede}' is not null))[1] as na
        from hub.trajectresultaat t where t.overdracht_id = o.id and t.vervangen_door is null) r on true
   where o.gestart_op is not null`;

const werkt = (maanden: number): string => `
  case when current_date < (p.vanaf + interval '${maanden} months') then 'te-vroeg'
       when p.einde is null or p.einde >= (p.vanaf + interval '${maanden} months') then 'aan-het-werk' else 'gestopt' end`;

const PLAATSING = `
  select p.inwoner_id as inwoner, hub.kwartaal(p.vanaf) as kwartaal, hub.gebied_van(p.inwoner_id, p.vanaf) as gebied,
         jsonb_build_object('aanbieder', n.naam) as groepen,
         jsonb_build_object('vorm', p.vorm,
           'omvang', case when p.gegevens ->> 'uren' is null then 'onbekend'
                          when (p.gegevens ->> 'uren')::numeric >= ${WERKTIJD_UREN} then 'voltijd' else 'deeltijd' end,
           'na3maanden', ${werkt(3)}, 'na6maanden', ${werkt(6)}) as splitsingen,
         null::numeric as dagen
    from hub.plaatsing p join hub.partner n on n.id = p.partner_id`;

// How far a voorstel came; own sollicitaties are no work of the chain.
const VOORSTEL = `
  select o.inwoner_id as inwoner, hub.kwartaal(hub.lokale_dag(o.voorgelegd_op)) as kwartaal,
         hub.gebied_van(o.inwoner_id, hub.lokale_dag(o.voorgelegd_op)) as gebied,
         jsonb_build_object('aanbieder', n.naam) as groepen,
         jsonb_build_object(
           'verst', case when o.geplaatst_op is not null then 'geplaatst' when o.proefplaats_op is not null then 'proefplaats'
                         when o.gesprek_op is not null then 'gesprek' when o.bij_werkgever_op is not null then 'bij-werkgever'
                         when o.akkoord_op is not null then 'akkoord' else 'voorgelegd' end,
           'einde', case when o.beeindigd_op is null then 'loopt' else coalesce(o.reden, 'onbekend') end) as splitsingen,
         round(extract(epoch from o.antwoord_op - o.voorgelegd_op) / 86400, 1) as dagen
    from hub.voorstel o join hub.partner n on n.id = o.partner_id where o.gesolliciteerd_via_id is null`;

const SIGNAAL = `
  select s.inwoner_id as inwoner, hub.kwartaal(hub.lokale_dag(s.geopend_op)) as kwartaal,
         hub.gebied_van(s.inwoner_id, hub.lokale_dag(s.geopend_op)) as gebied,
         jsonb_build_object('oorzaak', s.code) as groepen,
         jsonb_build_object('overgang', coalesce(v.naam || '>' || n.naam, 'geen'),
           'stand', case when s.opgelost_op is null then 'open' else 'opgelost' end) as splitsingen,
         round(extract(epoch from s.opgelost_op - s.geopend_op) / 86400, 1) as dagen
    from hub.signaal s
    left join hub.overdracht o on o.id = s.overdracht_id
    left join hub.partner v on v.id = o.van_partner_id
    left join hub.partner n on n.id = o.naar_partner_id
   where s.inwoner_id is not null`;

// Of who was handed over in a quarter: how often in the year until its end, and to how many people.
const WISSELING = `
  with in_kwartaal as (
    select distinct o.inwoner_id, hub.kwartaal(hub.lokale_dag(o.aangeboden_op)) as kwartaal,
           (date_trunc('quarter', hub.lokale_dag(o.aangeboden_op)) + interval '3 months')::date as tot
      from hub.overdracht o)
  select k.inwoner_id as inwoner, k.kwartaal, hub.gebied_van(k.inwoner_id, k.tot) as gebied,
         jsonb_build_object() as groepen,
         jsonb_build_object('overdrachten', case when w.keren >= 4 then '4 of meer' else w.keren::text end,
           'gezichten', case when w.mensen >= 4 then '4 of meer' else w.mensen::text end) as splitsingen,
         null::numeric as dagen
    from in_kwartaal k cross join lateral (
      select count(distinct o.id) as keren, count(distinct s.stokhouder_id) as mensen
        from hub.overdracht o join hub.overdracht_stap s on s.overdracht_id = o.id
       where o.inwoner_id = k.inwoner_id and hub.lokale_dag(o.aangeboden_op) < k.tot
         and hub.lokale_dag(o.aangeboden_op) >= k.tot - interval '1 year') w`;

const FEITEN: Readonly<Record<string, string>> = {
  overdracht: OVERDRACHT,
  traject: TRAJECT,
  voorstel: VOORSTEL,
  plaatsing: PLAATSING,
  signaal: SIGNAAL,
  wisseling: WISSELING,
};
