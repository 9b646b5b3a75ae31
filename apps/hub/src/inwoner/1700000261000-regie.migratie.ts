import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

const AFWEZIGHEID = `
create table hub.afwezigheid (
  id uuid primary key default uuidv7(),
  medewerker_id uuid not null references hub.medewerker,
  vervanger_id uuid references hub.medewerker,
  vanaf date not null,
  terug_op date,
  bericht_id uuid not null references hub.bericht
);
create index on hub.afwezigheid (medewerker_id, vanaf);
create index on hub.contactpersoon (regisseur_id);
create index on hub.contactpersoon (vervanger_id) where vervanger_id is not null;
create index on hub.contactpersoon (vanaf);
create index on hub.contactpersoon (tot) where tot is not null;
${rijbeveiliging(
  'hub.afwezigheid',
  `exists (select 1 from hub.medewerker m where m.id = medewerker_id and m.partner_id = hub.huidige_partner())`,
)}
grant select, insert, update on hub.afwezigheid to estafette_hub;

-- Who left is away for good.
create function hub.is_afwezig(medewerker uuid, dag date) returns boolean language sql stable
  return exists (select 1 from hub.afwezigheid a
      where a.medewerker_id = medewerker and a.vanaf <= dag and (a.terug_op is null or a.terug_op > dag))
    or exists (select 1 from hub.medewerker m where m.id = medewerker and m.vertrokken_op::date <= dag);`;

const REGIE = `
alter table hub.inwoner add column aan_zet_id uuid references hub.medewerker;
create index on hub.inwoner (aan_zet_id);
alter table hub.volgend_contact add column standaard boolean not null default false;

create function hub.regie_op(inwoner uuid, dag date)
  returns table (vaste_id uuid, aan_zet_id uuid, vervanger_id uuid, team_id uuid) language sql stable
begin atomic
  select c.regisseur_id, coalesce(w.aan_zet_id, c.regisseur_id), case when w.aan_zet_id is null then c.vervanger_id end, c.team_id
    from hub.contactpersoon c
    left join lateral (
      select v.id as aan_zet_id
        from (select c.vervanger_id as id, 1 as beurt, dag as vanaf
              union all
              select a.vervanger_id, 2, a.vanaf from hub.afwezigheid a
               where a.medewerker_id = c.regisseur_id and a.vanaf <= dag and (a.terug_op is null or a.terug_op > dag)) v
       where hub.is_afwezig(c.regisseur_id, dag) and v.id is not null and not hub.is_afwezig(v.id, dag)
       order by v.beurt, v.vanaf desc limit 1) w on true
   where c.inwoner_id = any(array(select hub.zelfde_inwoner(inwoner))) and c.vanaf <= dag and (c.tot is null or c.tot > dag)
   order by c.vanaf desc, c.id desc limit 1;
end;

create function hub.onvervangen_vanaf(regisseur uuid, vervanger uuid, vandaag date) returns date
  language sql stable security definer set search_path = ''
begin atomic
  with waarnemers as (
         select vervanger as id, null::date as vanaf, null::date as terug_op where vervanger is not null
         union all
         select a.vervanger_id, a.vanaf, a.terug_op from hub.afwezigheid a
          where a.medewerker_id = regisseur and a.vervanger_id is not null),
       grenzen as (
         select unnest(array[a.vanaf, a.terug_op]) as dag from hub.afwezigheid a
          where a.medewerker_id = regisseur or a.medewerker_id in (select w.id from waarnemers w)
         union
         select m.vertrokken_op::date from hub.medewerker m
          where m.id = regisseur or m.id in (select w.id from waarnemers w)),
       standen as (
         select g.dag, hub.is_afwezig(regisseur, g.dag) and not exists (
                  select 1 from waarnemers w
                   where coalesce(w.vanaf <= g.dag, true) and (w.terug_op is null or w.terug_op > g.dag)
                     and not hub.is_afwezig(w.id, g.dag)) as leeg
           from grenzen g where g.dag is not null),
       wissels as (
         select s.dag, s.leeg, lag(s.leeg, 1, false) over (order by s.dag) as was from standen s),
       tijdvakken as (
         select w.dag, w.leeg, lead(w.dag) over (order by w.dag) as tot from wissels w where w.leeg <> w.was)
  select min(t.dag) from tijdvakken t where t.leeg and (t.tot is null or t.tot > vandaag);
end;
grant execute on function hub.onvervangen_vanaf to estafette_matcher;

create table hub.regiestand (
  enige boolean primary key default true check (enige),
  bijgewerkt_tot date not null
);
grant select, insert, update on hub.regiestand to estafette_hub;`;

/**
 * Who acts for an inwoner on a day: the regisseur, or while that one is away the vervanger, or else who stands in for all
 * of the regisseur's cases. `onvervangen_vanaf` is the first day, of now or later, on which that leaves nobody. `aan_zet_id` is for whom the open work was arranged last; `terug_op` is the first day back;
 * `standaard` says that nobody chose the date. `regiestand` is the day up to which all that begins or ends was handled.
 */
export class Regie1700000261000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(AFWEZIGHEID);
    await q.query(REGIE);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
