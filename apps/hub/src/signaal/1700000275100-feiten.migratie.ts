import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

const OVERDRACHT = `
create view hub.matcher_overdracht as
  select o.id, o.inwoner_id, o.status, o.dienst, v.naam as van_partner, n.naam as naar_partner, v.soort as van_soort,
         n.soort as naar_soort, o.van_team_id::text as van_team, o.naar_team_id::text as naar_team, o.afgesproken,
         coalesce(s.gezet_op, o.aangeboden_op) as status_op, to_char(o.uiterlijke_datum, 'YYYY-MM-DD') as uiterlijke_datum,
         to_char(o.afgesproken_start, 'YYYY-MM-DD') as afgesproken_start,
         to_char(o.verwachte_start, 'YYYY-MM-DD') as verwachte_start, jsonb_array_length(o.ontbreekt) as ontbreekt,
         o.aangeboden_op, o.ontvangen_op, o.in_behandeling_op, o.besluit_op,
         o.aangevuld_op, o.gestart_op, o.hervat_op, o.beeindigd_op, o.reden_einde, o.advies, o.gesprek_op,
         r.resultaat_op, r.trajecteinde_op
    from hub.overdracht o join hub.partner v on v.id = o.van_partner_id join hub.partner n on n.id = o.naar_partner_id
    left join lateral (
      select max(t.gemeld_op) as resultaat_op,
             max(t.gemeld_op) filter (where t.soort = 'eind' and t.vervangen_door is null) as trajecteinde_op
        from hub.trajectresultaat t where t.overdracht_id = o.id) r on true
    left join lateral (
      select max(gezet_op) as gezet_op from hub.overdracht_stap t
       where t.overdracht_id = o.id and t.naar = o.status and t.van is distinct from t.naar) s on true;`;

const INWONER = `
create view hub.matcher_inwoner as
  select i.id, i.versie::bigint as versie, to_char(a.eerste, 'YYYY-MM-DD') as volgend_contact,
         to_char(a.laatste, 'YYYY-MM-DD') as laatste_afspraak, a.afgesproken_op, c.gesproken_op,
         t.gemeld_op as trajecteinde_op, t.reden as reden_trajecteinde,
         i.reden_einde is not null and i.reden_einde not in ('werk-voltijd', 'werk-deeltijd') as is_zaak_beeindigd,
         i.reden_einde is not null as is_afgesloten, i.aangemaakt_op as bekend_op, r.vanaf is not null as heeft_regisseur,
         to_char(r.tot, 'YYYY-MM-DD') as regisseur_tot, to_char(r.onvervangen_vanaf, 'YYYY-MM-DD') as onvervangen_vanaf,
         least(n.geen_gehoor_op, n.niet_verschenen_op) as niet_bereikt_op,
         substring(p.keten #>> '{ladderTrede,datum}' from '^[0-9]{4}-[0-9]{2}-[0-9]{2}') as ladder_op,
         substring(p.keten #>> '{bemiddelbaarBinnen12Maanden,datum}' from '^[0-9]{4}-[0-9]{2}-[0-9]{2}') as oordeel_op,
         greatest(k.vastgesteld_op, h.datum) as profiel_op
    from hub.inwoner i
    left join hub.kandidaat k on k.id = i.id
    left join hub.kandidaat_deel p on p.kandidaat_id = i.id and p.veldgroep = 'afstand'
    left join lateral (
      select max(datum)::timestamptz as datum from hub.kandidaat_herkomst o where o.kandidaat_id = i.id) h on true
    left join lateral (
      select v.vanaf, v.tot, hub.onvervangen_vanaf(v.regisseur_id, v.vervanger_id,
               coalesce((select s.bijgewerkt_tot from hub.regiestand s), current_date)) as onvervangen_vanaf
        from hub.contactpersoon v
       where v.inwoner_id = i.id order by v.vanaf desc, v.id desc limit 1) r on true
    left join lateral (
      -- A date that nobody chose is no step that somebody takes.
      select min(datum) as eerste, max(datum) filter (where not standaard) as laatste,
             max(gezet_op) filter (where not standaard) as afgesproken_op
        from hub.volgend_contact v where v.inwoner_id = i.id) a on true
    left join lateral (
      select max(tijdstip) as gesproken_op from hub.contact c where c.inwoner_id = i.id and c.soort = 'verschenen') c
      on true
    left join lateral (
      select gemeld_op, resultaat ->> 'reden' as reden from hub.trajectresultaat t
       where t.inwoner_id = i.id and t.overdracht_id is null and t.soort = 'eind' and t.vervangen_door is null
       order by t.gemeld_op desc limit 1) t on true
    left join lateral (
      select (array_agg(tijdstip order by tijdstip))[3] as geen_gehoor_op,
             (array_agg(tijdstip order by tijdstip) filter (where soort = 'niet-verschenen'))[2] as niet_verschenen_op
        from hub.contact b where b.inwoner_id = i.id and b.soort in ('niet-verschenen', 'niet-bereikt')
         and b.tijdstip > coalesce(c.gesproken_op, '-infinity')) n on true
   where i.versie > 0;`;

// The version of a postbus is what waits first in it and what was refused first: when that changes, so do its terms.
const POSTBUS = `
create view hub.matcher_postbus as
  select p.id, coalesce(w.volgorde, 0) * 1000003 + coalesce(extract(epoch from a.sinds)::bigint, 0) % 1000003 as versie,
         w.geplaatst_op as wacht_sinds, a.sinds as afgekeurd_sinds
    from hub.partner p
    left join lateral (
      select l.volgorde, l.geplaatst_op from hub.levering l
       where l.partner_id = p.id and l.status = 'open' and l.lease_id is null
         -- Looked up for each that is open: as an anti-join PostgreSQL would collect all attempts there ever were.
         and (select true from hub.levering_poging g where g.levering_id = l.id limit 1) is null
         -- To a webhook the hub comes itself; its failures are told by the levering.
         and not exists (select 1 from hub.webhook h where h.partner_id = p.id)
       order by l.volgorde limit 1) w on true
    left join lateral (select min(g.sinds) as sinds from hub.afgekeurd g where g.partner_id = p.id) a on true
   where p.soort not in ('hub', 'beheer');`;

const VACATURE = `
create view hub.matcher_vacaturebewaking as
  select v.id, v.xid::text::bigint * 2 + s.is_er::int as versie, v.gepubliceerd_op, v.status = 'open' as is_open,
         s.is_er as heeft_voorstel
    from hub.vacature v
    cross join lateral (select exists (select 1 from hub.voorstel o where o.vacature_id = v.id) as is_er) s;`;

const PLAATSING = `
create or replace view hub.matcher_plaatsing as
  select p.inwoner_id, p.gemeld_op, p.einde is not null as is_beeindigd, p.id, to_char(p.vanaf, 'YYYY-MM-DD') as vanaf,
         substring(p.gegevens ->> 'tot' from '^[0-9]{4}-[0-9]{2}-[0-9]{2}') as tot,
         to_char(n.datum, 'YYYY-MM-DD') as nazorg_op, n.momenten as nazorgmomenten
    from hub.plaatsing p
    cross join lateral (
      select max(datum) as datum, coalesce(array_agg(moment), '{}') as momenten
        from hub.nazorg n where n.plaatsing_id = p.id) n;`;

const BEWAAKT = `
create view hub.matcher_bewaakt as
  select 'inwoner' as soort, id, versie::bigint as versie from hub.inwoner where versie > 0
  union all
  select 'partner', id, versie from hub.matcher_postbus
  union all
  select 'vacature', id, versie from hub.matcher_vacaturebewaking;
grant select on hub.matcher_overdracht, hub.matcher_inwoner, hub.matcher_postbus, hub.matcher_vacaturebewaking,
  hub.matcher_bewaakt to estafette_matcher;`;

/**
 * The facts that bewaking reads, after the tables they come from: no names, no text, only what terms depend on.
 * `matcher_bewaakt` has the version of the facts of each inwoner, postbus and vacature.
 */
export class Feiten1700000275100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const view of [OVERDRACHT, INWONER, POSTBUS, VACATURE, PLAATSING, BEWAAKT]) await q.query(view);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
