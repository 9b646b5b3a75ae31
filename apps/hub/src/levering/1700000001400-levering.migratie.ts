import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Attempts lie in a table per month, made ahead: old ones go as a whole. What has no month of its own lies in the rest.
 * The hub has no right on the months themselves.
 */
const MAANDEN = `
  create function hub.maak_pogingtabel(naam text, grenzen text) returns void language plpgsql set search_path = '' as $$
    begin
      execute format('create table hub.%I partition of hub.levering_poging %s', naam, grenzen);
      execute format('alter table hub.%I enable row level security', naam);
      execute format('alter table hub.%I force row level security', naam);
      execute format('create policy hub_schrijft on hub.%I using (hub.is_systeem()) with check (hub.is_systeem())', naam);
    end $$;
  select hub.maak_pogingtabel('levering_poging_overig', 'default');`;

/**
 * Drops the oldest month that ended before `tot`; gives 0 when there was none. What belongs to a levering that is open, or
 * was given up, stays: it moves to the rest. Fails when it has to wait for who reads.
 */
const OPRUIMEN = `
  create function hub.laat_pogingen_vallen(tot timestamptz) returns int language plpgsql security definer
  set search_path = '' as $$
    declare
      maand text;
    begin
      perform set_config('lock_timeout', '2s', true);
      for maand in
        select c.relname from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'hub.levering_poging'::regclass and c.relname ~ '^levering_poging_[0-9]{4}_[0-9]{2}$'
           and (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC' <= tot
         order by c.relname limit 1
      loop
        execute format('alter table hub.levering_poging detach partition hub.%I', maand);
        execute format('insert into hub.levering_poging_overig select g.* from hub.%I g join hub.levering l on l.id = g.levering_id
                         where l.status in (''open'', ''mislukt'', ''apart'')', maand);
        execute format('drop table hub.%I', maand);
        return 1;
      end loop;
      delete from hub.levering_poging_overig g using hub.levering l
       where l.id = g.levering_id and l.status in ('bevestigd', 'gewist') and g.begonnen_op < tot;
      return 0;
    end $$;
  revoke execute on function hub.maak_pogingtabel, hub.laat_pogingen_vallen from public;`;

/**
 * Getting one bericht to one partner. `onderwerp` is what the order is kept by (a person, a vacature), `volgnummer`
 * counts without gaps per partner and onderwerp. This table decides when and in which order.
 */
export class Levering1700000001400 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.onderwerp_teller (
        partner_id uuid not null references hub.partner,
        onderwerp text not null,
        laatste bigint not null,
        primary key (partner_id, onderwerp)
      );
      create table hub.levering (
        id uuid primary key default uuidv7(),
        bericht_id uuid not null references hub.bericht,
        partner_id uuid not null references hub.partner,
        afzender_id uuid not null references hub.partner,
        onderwerp text not null,
        volgnummer bigint not null,
        volgorde bigint generated always as identity,
        status text not null default 'open' check (status in ('open', 'bevestigd', 'gewist')),
        lease_id uuid,
        lease_tot timestamptz,
        geplaatst_op timestamptz not null,
        unique (bericht_id, partner_id),
        unique (partner_id, onderwerp, volgnummer)
      );
      create index levering_open on hub.levering (partner_id, volgorde) where status = 'open';
      create index levering_open_onderwerp on hub.levering (partner_id, onderwerp, volgnummer) where status = 'open';
      create index on hub.levering (lease_id);

      create table hub.levering_poging (
        levering_id uuid not null references hub.levering,
        lease_id uuid not null,
        begonnen_op timestamptz not null default clock_timestamp(),
        afgelopen_op timestamptz,
        uitkomst text,
        reden text,
        primary key (levering_id, lease_id, begonnen_op)
      ) partition by range (begonnen_op);
      grant select, insert, update on hub.onderwerp_teller, hub.levering, hub.levering_poging to estafette_hub;
      ${rijbeveiliging('hub.levering', `partner_id = hub.huidige_partner() or afzender_id = hub.huidige_partner()`)}
      ${rijbeveiliging('hub.levering_poging', `exists (select 1 from hub.levering l where l.id = levering_id)`)}
      ${MAANDEN}
      ${OPRUIMEN}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
