import { rijbeveiliging, verwerkingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * The rights of the inwoner. `verzoek` is what was asked and what came of it: the proof. Who objects (`bezwaar_op`) is in
 * no list, whoever tells of a profile later. `bewaarplicht` is a duty to keep, which goes before erasing. `gewist` is the
 * tombstone: that somebody was erased, when and why, and nothing of who it was.
 */
export class Recht1700000270300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    await q.query(BEZWAAR);
    await q.query(WISSEN);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

const TABELLEN = `
  alter table hub.inwoner add column bezwaar_op timestamptz;
  create index on hub.inwoner (beeindigd_op) where beeindigd_op is not null;
  create table hub.verzoek (
    id uuid primary key default uuidv7(),
    partner_id uuid not null references hub.partner,
    medewerker_id uuid references hub.medewerker,
    inwoner_id uuid not null,
    soort text not null check (soort in ('inzage', 'correctie', 'bezwaar', 'bezwaar-ingetrokken', 'verwijdering', 'bewaartermijn')),
    ontvangen_op timestamptz not null,
    uiterlijk timestamptz not null,
    inhoud jsonb,
    bericht_id uuid,
    afgehandeld_op timestamptz,
    uitkomst text
  );
  create index on hub.verzoek (partner_id, id);
  create index on hub.verzoek (uiterlijk) where afgehandeld_op is null;
  ${rijbeveiliging('hub.verzoek', 'partner_id = hub.huidige_partner()')}
  ${verwerkingslogboek('hub.verzoek', 'inwoner_id')}

  create table hub.bewaarplicht (
    inwoner_id uuid not null,
    partner_id uuid not null references hub.partner,
    reden text not null,
    tot date not null,
    primary key (inwoner_id, partner_id)
  );
  ${rijbeveiliging('hub.bewaarplicht', 'partner_id = hub.huidige_partner()')}
  ${verwerkingslogboek('hub.bewaarplicht', 'inwoner_id')}

  create table hub.gewist (
    inwoner_id uuid primary key,
    op timestamptz not null,
    reden text not null,
    verzoek_id uuid not null references hub.verzoek
  );
  ${rijbeveiliging('hub.gewist', 'false')}
  grant select, insert, update on hub.verzoek, hub.bewaarplicht to estafette_hub;
  grant delete on hub.bewaarplicht to estafette_hub;
  grant select on hub.gewist to estafette_hub;
  grant delete on hub.verwijzing to estafette_hub;`;

const BEZWAAR = `
  create function hub.eerbiedig_bezwaar() returns trigger language plpgsql as $$
    begin
      if new.beschikbaar and exists (select from hub.inwoner i
           where i.id = any(array(select hub.zelfde_inwoner(new.id))) and i.bezwaar_op is not null) then
        new.beschikbaar := false;
      end if;
      return new;
    end $$;
  create trigger eerbiedig_bezwaar before insert or update on hub.kandidaat
    for each row execute function hub.eerbiedig_bezwaar();`;

/** What stays: the journal without its content, the proof of what was asked, and the names until the last levering. */
const BLIJFT = `'hub.bericht', 'hub.bericht_inhoud', 'hub.verzoek', 'hub.inwoner'`;

/**
 * Erases people: the one way, for the hub may delete almost nothing itself. Goes by the register of tables about inwoners,
 * so a table that is logged is erased too. Rows that others point at go after those.
 */
const WISSEN = `
  create function hub.wis_uit(tabel text, van text, wie uuid[]) returns void language plpgsql as $$
    begin
      execute format(case when van like 'unnest%' then 'delete from %s rijen where (select bool_or(w = any($1)) from %s as w)'
                          else 'delete from %s rijen where (%s) = any($1)' end, tabel, van) using wie;
    end $$;

  create function hub.wis_inwoner(wie uuid[], waarom text, verzoek uuid, nu timestamptz) returns void
    language plpgsql security definer set search_path = '' as $$
    declare
      doel text := current_setting('estafette.doel', true);
      te_gaan text[] := array(select p.tabel from logboek.persoonstabel p
                               where p.tabel not in (${BLIJFT}) and p.tabel not like 'kluis.%' order by p.tabel);
      rest text[];
      een text;
    begin
      perform set_config('estafette.doel', 'kluis', true);
      perform hub.wis_uit(p.tabel, p.van, wie) from logboek.persoonstabel p where p.tabel like 'kluis.%';
      perform set_config('estafette.doel', doel, true);
      perform hub.wis_uit_journaal(wie, waarom, nu);
      update hub.verzoek v set inhoud = null where v.inwoner_id = any(wie);
      update hub.overdracht o set advies_id = null where o.inwoner_id = any(wie);
      delete from hub.verwijzing v using hub.overdracht o where v.soort = 'overdracht' and v.intern_id = o.id and o.inwoner_id = any(wie);
      delete from hub.verwijzing v using hub.voorstel o where v.soort = 'voorstel' and v.intern_id = o.id and o.inwoner_id = any(wie);
      delete from hub.verwijzing v using hub.plaatsing o where v.soort = 'plaatsing' and v.intern_id = o.id and o.inwoner_id = any(wie);
      loop
        rest := '{}';
        foreach een in array te_gaan loop
          begin
            perform hub.wis_uit(p.tabel, p.van, wie) from logboek.persoonstabel p where p.tabel = een;
          exception when foreign_key_violation then rest := rest || een;
          end;
        end loop;
        exit when rest = '{}';
        if cardinality(rest) = cardinality(te_gaan) then raise exception 'These tables keep each other: %', rest; end if;
        te_gaan := rest;
      end loop;
      delete from hub.inwoner i where i.id = any(wie);
      perform hub.wis_uit_matcher(wie);
      insert into hub.gewist (inwoner_id, op, reden, verzoek_id) select w, nu, waarom, verzoek from unnest(wie) as w
        on conflict do nothing;
    end $$;

  create function hub.wis_uit_journaal(wie uuid[], waarom text, nu timestamptz) returns void
    language plpgsql set search_path = '' as $$
    begin
      update hub.bericht_inhoud i set ontvangen = null, data = null, gewist_op = nu, gewist_reden = waarom
        from hub.bericht b where b.id = i.bericht_id and i.gewist_op is null and (b.inwoner_id = any(wie)
          or b.status = 'geweigerd' and exists (select from hub.verwijzing v
               where v.soort = 'inwoner' and v.intern_id = any(wie) and v.partner_id = b.partner_id
                 and (position(convert_to(v.extern_id::text, 'UTF8') in i.ontvangen) > 0
                   or position(convert_to(to_jsonb(v.kenmerk_partner)::text, 'UTF8') in i.ontvangen) > 0)));
      update hub.levering l set status = 'gewist' from hub.bericht b
        where b.id = l.bericht_id and b.inwoner_id = any(wie) and l.status <> 'bevestigd';
    end $$;

  create function hub.wis_uit_matcher(wie uuid[]) returns void language plpgsql security definer set search_path = '' as $$
    declare patroon text := (select string_agg(w::text, '|') from unnest(wie) as w);
    begin
      delete from matcher.vertoning v where v.kandidaat_id = any(wie);
      delete from matcher.antwoord a where a.tekst ~ patroon
          or a.run_id in (select r.id from matcher.run r where r.antwoord ~ patroon or r.spoor ~ patroon);
      delete from matcher.vertoning v where v.run_id in (select r.id from matcher.run r where r.antwoord ~ patroon or r.spoor ~ patroon);
      delete from matcher.run r where r.antwoord ~ patroon or r.spoor ~ patroon;
      delete from matcher.bevinding b where b.onderwerp_id = any(wie);
      delete from matcher.termijn t where t.onderwerp_id = any(wie);
      delete from matcher.bewaakt b where b.id = any(wie);
    end $$;
  revoke execute on function hub.wis_inwoner(uuid[], text, uuid, timestamptz), hub.wis_uit(text, text, uuid[]),
    hub.wis_uit_matcher(uuid[]), hub.wis_uit_journaal(uuid[], text, timestamptz) from public;
  grant execute on function hub.wis_inwoner(uuid[], text, uuid, timestamptz) to estafette_hub;`;
