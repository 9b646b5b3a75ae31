import type { MigrationInterface, QueryRunner } from '@estafette/persistence';

/** How many months of a table are kept, by the column that says when. A claim for damage lapses after five years (BW 3:310). */
const TABELLEN = `
  create table hub.maandtabel (
    tabel text primary key,
    kolom text not null,
    maanden int not null check (maanden > 0)
  );
  insert into hub.maandtabel values
    ('hub.levering_poging', 'begonnen_op', 6),
    ('logboek.verwerking', 'op', 60), ('logboek.gebruik', 'op', 60), ('logboek.vum_bevraging', 'op', 60);
  -- Of an installation from before some of them lay in months.
  delete from hub.maandtabel where (select relkind from pg_class where oid = tabel::regclass) <> 'p';
  grant select on hub.maandtabel to estafette_hub;`;

/** A month is a table like any other to who goes past the table that it belongs to: the same rules hold for it. */
const BEVEILIG = `
  create function hub.beveilig_maand(tabel text, deel text) returns void language plpgsql set search_path = '' as $$
    begin
      if (select c.relrowsecurity from pg_catalog.pg_class c where c.oid = tabel::regclass)
        and not (select c.relrowsecurity from pg_catalog.pg_class c where c.oid = deel::regclass) then
        execute format('alter table %s enable row level security', deel);
        execute format('alter table %s force row level security', deel);
        execute format('create policy hub_schrijft on %s using (hub.is_systeem()) with check (hub.is_systeem())', deel);
      end if;
      if exists (select from pg_catalog.pg_trigger t where t.tgrelid = tabel::regclass and t.tgname = 'alleen_erbij')
        and not exists (select from pg_catalog.pg_trigger t where t.tgrelid = deel::regclass and t.tgname = 'alleen_erbij') then
        execute format('create trigger alleen_erbij before update or delete or truncate on %s
                          for each statement execute function logboek.weiger_wijziging()', deel);
      end if;
    end $$;`;

/**
 * Makes one month. What came for it while it was not there lies in the rest, and moves; made apart first, so that nobody who
 * writes to another month waits.
 */
const MAAND = `
  create function hub.maak_maand(welk hub.maandtabel, maand timestamptz) returns void language plpgsql
  set search_path = '' set timezone = 'UTC' as $$
    declare
      deel text := welk.tabel || '_' || to_char(maand, 'YYYY_MM');
      rest text := welk.tabel || '_overig';
      tot timestamptz := maand + interval '1 month';
    begin
      execute format('create table %s (like %s including defaults including constraints including storage)', deel, welk.tabel);
      execute format('lock table %s in access exclusive mode', rest);
      execute format('alter table %s disable trigger user', rest);
      execute format('with weg as (delete from %s where %I >= %L and %I < %L returning *) insert into %s select * from weg',
        rest, welk.kolom, maand, welk.kolom, tot, deel);
      execute format('alter table %s enable trigger user', rest);
      execute format('alter table %s attach partition %s for values from (%L) to (%L)', welk.tabel, deel, maand, tot);
      perform hub.beveilig_maand(welk.tabel, deel);
    end $$;`;

/** Makes the months that are needed: this one, the next two, and any that is kept and of which something lies in the rest. */
const MAANDEN = `
  create function hub.maak_maanden() returns void language plpgsql security definer
  set search_path = '' set timezone = 'UTC' set lock_timeout = '2s' as $$
    declare
      welk hub.maandtabel;
      maand timestamptz;
      nodig boolean;
    begin
      for welk in select * from hub.maandtabel loop
        for maand in
          select m from generate_series(date_trunc('month', now()) - make_interval(months => welk.maanden),
                                        date_trunc('month', now()) + interval '2 months', interval '1 month') m
           where to_regclass(welk.tabel || '_' || to_char(m, 'YYYY_MM')) is null
        loop
          execute format('select %L >= date_trunc(''month'', now()) or exists (select from %s where %I >= %L and %I < %L)',
            maand, welk.tabel || '_overig', welk.kolom, maand, welk.kolom, maand + interval '1 month') into nodig;
          if nodig then perform hub.maak_maand(welk, maand); end if;
        end loop;
      end loop;
    end $$;`;

/** What lies in the rest although it is of this month or later: nothing, as long as the months are made in time. */
const BUITEN = `
  create function hub.buiten_maand() returns int language plpgsql stable security definer
  set search_path = '' set timezone = 'UTC' as $$
    declare
      welk hub.maandtabel;
      aantal int;
      som int := 0;
    begin
      for welk in select * from hub.maandtabel loop
        execute format('select count(*)::int from %s where %I >= date_trunc(''month'', now())',
          welk.tabel || '_overig', welk.kolom) into aantal;
        som := som + aantal;
      end loop;
      return som;
    end $$;`;

/**
 * Drops the oldest month of a table that is over its term; gives 0 when there was none. The term stands here and is not for
 * who asks to choose: a log is not shortened by who writes it. Of attempts stays what somebody still has to look at.
 */
const OPRUIMEN = `
  create function hub.laat_maand_vallen(welke text) returns int language plpgsql security definer
  set search_path = '' set timezone = 'UTC' set lock_timeout = '2s' as $$
    declare
      welk hub.maandtabel;
      voor timestamptz;
      deel text;
    begin
      select * into strict welk from hub.maandtabel where tabel = welke;
      voor := date_trunc('month', now()) - make_interval(months => welk.maanden);
      if welke = 'hub.levering_poging' then return hub.laat_pogingen_vallen(voor); end if;
      select c.oid::regclass::text into deel from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
       where i.inhparent = welke::regclass and c.relname ~ '_[0-9]{4}_[0-9]{2}$'
         and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= voor
       order by c.relname limit 1;
      if deel is null then return 0; end if;
      execute format('alter table %s detach partition %s', welke, deel);
      execute format('drop table %s', deel);
      return 1;
    end $$;`;

const BEGIN = `
  drop function if exists hub.maak_pogingmaanden(), logboek.maak_maanden();
  select set_config('estafette.wie', 'hub', true);
  select hub.beveilig_maand(m.tabel, i.inhrelid::regclass::text)
    from hub.maandtabel m join pg_inherits i on i.inhparent = m.tabel::regclass;
  select hub.maak_maanden();
  revoke execute on function hub.beveilig_maand, hub.maak_maand, hub.maak_maanden, hub.buiten_maand, hub.laat_maand_vallen,
    hub.laat_pogingen_vallen from public, estafette_hub;
  grant execute on function hub.maak_maanden, hub.buiten_maand, hub.laat_maand_vallen to estafette_hub;`;

/** Tables that grow with every request and every attempt lie in a table per month: old ones go as a whole. */
export class Maanden1700000311000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const deel of [TABELLEN, BEVEILIG, MAAND, MAANDEN, BUITEN, OPRUIMEN, BEGIN]) await q.query(deel);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
