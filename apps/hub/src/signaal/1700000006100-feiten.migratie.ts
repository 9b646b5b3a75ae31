import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

const OVERDRACHT = `
create view hub.matcher_overdracht as
  select o.id, o.inwoner_id, o.status, o.dienst, v.naam as van_partner, n.naam as naar_partner, v.soort as van_soort,
         n.soort as naar_soort, o.afgesproken, o.aangeboden_op, o.ontvangen_op, o.in_behandeling_op, o.besluit_op,
         o.aangevuld_op, o.gestart_op, o.hervat_op, o.beeindigd_op, o.reden_einde, o.advies, o.gesprek_op,
         r.resultaat_op, r.trajecteinde_op
    from hub.overdracht o join hub.partner v on v.id = o.van_partner_id join hub.partner n on n.id = o.naar_partner_id
    left join lateral (
      select max(t.gemeld_op) as resultaat_op,
             max(t.gemeld_op) filter (where t.soort = 'eind' and t.vervangen_door is null) as trajecteinde_op
        from hub.trajectresultaat t where t.overdracht_id = o.id) r on true;`;

const INWONER = `
create view hub.matcher_inwoner as
  select i.id, i.versie::bigint as versie, to_char(a.eerste, 'YYYY-MM-DD') as volgend_contact,
         to_char(a.laatste, 'YYYY-MM-DD') as laatste_afspraak, a.afgesproken_op, c.gesproken_op,
         t.gemeld_op as trajecteinde_op, t.reden as reden_trajecteinde,
         i.reden_einde is not null and i.reden_einde not in ('werk-voltijd', 'werk-deeltijd') as is_zaak_beeindigd
    from hub.inwoner i
    left join lateral (
      select min(datum) as eerste, max(datum) as laatste, max(gezet_op) as afgesproken_op
        from hub.volgend_contact v where v.inwoner_id = i.id) a on true
    left join lateral (
      select max(tijdstip) as gesproken_op from hub.contact c where c.inwoner_id = i.id and c.soort = 'verschenen') c
      on true
    left join lateral (
      select gemeld_op, resultaat ->> 'reden' as reden from hub.trajectresultaat t
       where t.inwoner_id = i.id and t.overdracht_id is null and t.soort = 'eind' and t.vervangen_door is null
       order by t.gemeld_op desc limit 1) t on true
   where i.versie > 0;`;

// The version of a postbus is what waits first in it: when that changes, so do its terms.
const POSTBUS = `
create view hub.matcher_postbus as
  select p.id, coalesce(w.volgorde, 0) as versie, w.geplaatst_op as wacht_sinds
    from hub.partner p left join lateral (
      select l.volgorde, l.geplaatst_op from hub.levering l
       where l.partner_id = p.id and l.status = 'open' and l.lease_id is null
         -- Looked up for each that is open: as an anti-join PostgreSQL would collect all attempts there ever were.
         and (select true from hub.levering_poging g where g.levering_id = l.id limit 1) is null
       order by l.volgorde limit 1) w on true
   where p.soort not in ('hub', 'beheer')
     -- To a webhook the hub comes itself; its failures are told by the levering.
     and not exists (select 1 from hub.webhook h where h.partner_id = p.id);`;

const BEWAAKT = `
create view hub.matcher_bewaakt as
  select 'inwoner' as soort, id, versie::bigint as versie from hub.inwoner where versie > 0
  union all
  select 'partner', id, versie from hub.matcher_postbus;
grant select on hub.matcher_overdracht, hub.matcher_inwoner, hub.matcher_postbus, hub.matcher_bewaakt
  to estafette_matcher;`;

/**
 * The facts that bewaking reads, after the tables they come from: no names, no text, only what terms depend on.
 * `matcher_bewaakt` has the version of the facts of each inwoner and postbus.
 */
export class Feiten1700000006100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const view of [OVERDRACHT, INWONER, POSTBUS, BEWAAKT]) await q.query(view);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
