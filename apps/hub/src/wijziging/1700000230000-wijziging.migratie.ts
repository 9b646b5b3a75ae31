import { wijzigingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Who changed what in the chain, and when. Rows come from triggers on the tables themselves, so that no way of changing
 * them can forget it. Nobody changes a row afterwards: the hub has no right to, and a trigger stops the owner too.
 */
export class Wijziging1700000230000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABEL);
    await q.query(TRIGGER);
    await q.query(`
      ${wijzigingslogboek('hub.partner', { partner: 'id' })}
      ${wijzigingslogboek('hub.team')}
      ${wijzigingslogboek('hub.medewerker')}
      ${wijzigingslogboek('hub.webhook', {
        // What the hub itself notes about how the other side answers is no change by anyone.
        stil: [
          ...['status', 'reden', 'sinds', 'pauze_tot', 'storing_sinds', 'volgende_op'],
          ...['mislukt_achtereen', 'mislukt_sinds', 'proef_op', 'wachtproef_op'],
        ],
        geheim: ['url', 'geheim'],
      })}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

const TABEL = `
  create table logboek.wijziging (
    id uuid primary key default uuidv7(),
    op timestamptz not null default clock_timestamp(),
    partner_id uuid not null,
    onderwerp text not null,
    actie text not null check (actie in ('gemaakt', 'gewijzigd', 'verwijderd')),
    voor jsonb,
    na jsonb,
    door jsonb not null
  );
  create index on logboek.wijziging (partner_id, id);
  grant usage on schema logboek to estafette_hub;
  grant select, insert on logboek.wijziging to estafette_hub;

  create function logboek.weiger_wijziging() returns trigger language plpgsql as $$
    begin raise exception 'logboek.wijziging is append-only'; end $$;
  create trigger alleen_erbij before update or delete or truncate on logboek.wijziging
    for each statement execute function logboek.weiger_wijziging();`;

const TRIGGER = `
  create function logboek.zonder_geheim(rij jsonb, stil text[], geheim text[]) returns jsonb
    language sql immutable
    return (select jsonb_object_agg(k, case when k = any(geheim) and v <> 'null'
                     then to_jsonb('sha256:' || left(encode(sha256(convert_to(v #>> '{}', 'UTF8')), 'hex'), 8)) else v end)
              from jsonb_each(rij) as e(k, v) where not k = any(stil));

  create function logboek.log_wijziging() returns trigger language plpgsql as $$
    declare
      stil text[] := string_to_array(tg_argv[1], ',');
      geheim text[] := string_to_array(tg_argv[2], ',');
      voor jsonb := case when tg_op <> 'INSERT' then logboek.zonder_geheim(to_jsonb(old), stil, geheim) end;
      na jsonb := case when tg_op <> 'DELETE' then logboek.zonder_geheim(to_jsonb(new), stil, geheim) end;
      wie text := nullif(current_setting('estafette.door', true), '');
    begin
      if voor is not distinct from na then return null; end if;
      insert into logboek.wijziging (partner_id, onderwerp, actie, voor, na, door) values (
        -- What is of no partner in particular is of who manages the hub.
        coalesce((coalesce(na, voor) ->> tg_argv[0])::uuid, (select p.id from hub.partner p where p.soort = 'beheer')),
        tg_table_name,
        case tg_op when 'INSERT' then 'gemaakt' when 'UPDATE' then 'gewijzigd' else 'verwijderd' end, voor, na,
        coalesce(wie::jsonb, jsonb_build_object('soort', 'hub', 'doel', current_setting('estafette.doel', true))));
      return null;
    end $$;`;
