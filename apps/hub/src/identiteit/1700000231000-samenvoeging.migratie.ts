import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Who is the same person. A `samenvoeging` says that two inwoners are one: what is new goes to the one that stays, what
 * was known keeps the id under which it came, so that undoing it (`tot`) loses nothing. Whoever is bound to one of them
 * is bound to all. Hardly anybody is joined: `samengevoegd` has only those, each with all that are the same person, so that
 * nothing is looked up for the rest.
 */
export class Samenvoeging1700000231000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.samenvoeging (
        id uuid primary key default uuidv7(),
        vervallen_id uuid not null,
        blijvend_id uuid not null check (blijvend_id <> vervallen_id),
        was_beschikbaar boolean not null,
        sinds timestamptz not null default now(),
        tot timestamptz
      );
      create unique index samenvoeging_vervallen on hub.samenvoeging (vervallen_id) where tot is null;
      create index samenvoeging_blijvend on hub.samenvoeging (blijvend_id) where tot is null;
      ${rijbeveiliging('hub.samenvoeging', 'hub.huidige_partner() is not null')}
      grant select, insert, update on hub.samenvoeging to estafette_hub;

      create function hub.zelfde_inwoner(inwoner uuid) returns setof uuid language sql stable
      begin atomic
        with recursive zelfde (id) as (
          select inwoner union
          select case when s.vervallen_id = z.id then s.blijvend_id else s.vervallen_id end
            from zelfde z join hub.samenvoeging s on s.tot is null and z.id in (s.vervallen_id, s.blijvend_id))
        select id from zelfde;
      end;
      create function hub.blijvende_inwoner(inwoner uuid) returns uuid language sql stable
        return (select z from hub.zelfde_inwoner(inwoner) z where not exists (
          select 1 from hub.samenvoeging s where s.vervallen_id = z and s.tot is null));

      create view hub.samengevoegd with (security_invoker = true) as
        select s.id, z.id as zelfde_id
          from (select vervallen_id as id from hub.samenvoeging where tot is null
                union select blijvend_id from hub.samenvoeging where tot is null) s
          cross join lateral hub.zelfde_inwoner(s.id) as z (id);
      grant select on hub.samengevoegd to estafette_hub;

      create or replace function hub.is_gebonden(inwoner uuid) returns boolean language sql stable as $$
        select exists (select 1 from hub.binding b
            where b.inwoner_id = inwoner and b.partner_id = hub.huidige_partner() and (b.tot is null or b.tot > now())
              and hub.werkt_aan(b.inwoner_id, b.grond, b.bron_id))
          or (exists (select 1 from hub.samenvoeging s where s.tot is null and inwoner in (s.vervallen_id, s.blijvend_id))
            and exists (select 1 from hub.binding b where b.inwoner_id = any(array(select hub.zelfde_inwoner(inwoner)))
              and b.partner_id = hub.huidige_partner() and (b.tot is null or b.tot > now())
              and hub.werkt_aan(b.inwoner_id, b.grond, b.bron_id))) $$;

      create or replace function hub.heeft_regie(inwoner uuid) returns boolean language sql stable as $$
        select exists (select 1 from hub.binding b
            where b.inwoner_id = inwoner and b.partner_id = hub.huidige_partner() and b.grond = 'regie' and b.tot is null
              and hub.werkt_aan(b.inwoner_id, b.grond, b.bron_id))
          or (exists (select 1 from hub.samenvoeging s where s.tot is null and inwoner in (s.vervallen_id, s.blijvend_id))
            and exists (select 1 from hub.binding b where b.inwoner_id = any(array(select hub.zelfde_inwoner(inwoner)))
              and b.partner_id = hub.huidige_partner() and b.grond = 'regie' and b.tot is null
              and hub.werkt_aan(b.inwoner_id, b.grond, b.bron_id))) $$;

      create or replace function hub.veldgroepen(inwoner uuid, partner uuid) returns setof text language sql stable as $$
        select distinct r.veldgroep
          from hub.binding b join hub.doelregel r on r.grond = b.grond and (r.dienst is null or r.dienst = b.dienst)
         -- A list and no join: of how many ids a join expects, it would read all bindings of the partner.
         where b.inwoner_id = any(array(
                 select inwoner union
                 select z from hub.zelfde_inwoner(inwoner) as z where exists (
                   select 1 from hub.samenvoeging s where s.tot is null and inwoner in (s.vervallen_id, s.blijvend_id))))
           and b.partner_id = partner and (b.tot is null or b.tot > now())
           and hub.werkt_aan(b.inwoner_id, b.grond, b.bron_id) and r.versie = hub.doelbindingversie() $$;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
