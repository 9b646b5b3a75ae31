import { rijbeveiliging, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

/**
 * Whether the person who asks works on what binds its organisation: as the one named, or in a team that is. A system of
 * the organisation works on all of it. Asked from within row-level security, so it looks past it; it tells nothing but
 * yes or no. Tables that later slices make are looked up when it runs. It runs as the owner, for whom the tables have one
 * short policy: with the policies of those who ask, planning and starting it cost ten times what it looks up. One
 * statement per ground, for the same reason: each of them starts all that it may need.
 */
const WERKT_AAN = `
  create function hub.zit_in(team uuid) returns boolean
    language plpgsql stable security definer set search_path = '' as $$
  begin
    return exists (select 1 from hub.medewerker_team t where t.team_id = team and t.medewerker_id = hub.huidige_medewerker());
  end $$;

  create function hub.werkt_aan(inwoner uuid, grond text, bron uuid) returns boolean
    language plpgsql stable security definer set search_path = '' as $$
  declare
    ik uuid := hub.huidige_medewerker();
    wie text := current_setting('estafette.wie', true);
    werkt boolean := false;
  begin
    if ik is null then return true; end if;
    perform set_config('estafette.wie', 'hub', true);
    if grond = 'regie' then
      werkt := exists (select 1 from hub.contactpersoon c
        where c.inwoner_id = inwoner and (c.tot is null or c.tot > current_date)
          and (ik in (c.regisseur_id, c.vervanger_id)
            or exists (select 1 from hub.medewerker_team t where t.team_id = c.team_id and t.medewerker_id = ik)
            or exists (select 1 from hub.afwezigheid a
              where a.medewerker_id = c.regisseur_id and a.vervanger_id = ik and a.vanaf <= current_date
                and (a.terug_op is null or a.terug_op > current_date)))
          and not exists (select 1 from hub.contactpersoon later where later.inwoner_id = inwoner
            and (later.vanaf, later.id) > (c.vanaf, c.id) and later.vanaf <= current_date));
    elsif grond = 'overdracht' then
      werkt := exists (select 1 from hub.overdracht o where o.id = bron
        and (ik in (o.gever_id, o.behandelaar_id, o.stokhouder_id)
          or exists (select 1 from hub.medewerker_team t
            where t.team_id in (o.van_team_id, o.naar_team_id, o.inzet_team_id) and t.medewerker_id = ik)
          or exists (select 1 from hub.signaal s
            where s.overdracht_id = o.id and s.eigenaar_id = ik and s.opgelost_op is null)));
    elsif grond = 'voorstel' then
      werkt := exists (select 1 from hub.voorstel v where v.id = bron
        and (v.accountmanager_id is null or v.accountmanager_id = ik or hub.zelfde_team(v.accountmanager_id)));
    elsif grond = 'plaatsing' then
      werkt := exists (select 1 from hub.plaatsing p left join hub.voorstel v on v.id = p.voorstel_id
        where p.id = bron and (v.accountmanager_id is null or v.accountmanager_id = ik or hub.zelfde_team(v.accountmanager_id)));
    end if;
    if not werkt then
      werkt := exists (select 1 from hub.noodtoegang n
        where n.medewerker_id = ik and n.inwoner_id = inwoner and n.tot > now());
    end if;
    perform set_config('estafette.wie', wie, true);
    return werkt;
  end $$;

  create function hub.zelfde_team(ander uuid) returns boolean
    language plpgsql stable security definer set search_path = '' as $$
  begin
    return exists (select 1 from hub.medewerker_team t where t.medewerker_id = ander and hub.zit_in(t.team_id));
  end $$;`;

/** Nearly everyone who is seen, is seen by this; a work list looks at hundreds, and calling `is_gebonden` starts a query for each. */
const GEBONDEN = `
  exists (select 1 from hub.binding b
    where b.inwoner_id = inwoner.id and b.partner_id = hub.huidige_partner() and (b.tot is null or b.tot > now())
      and (hub.huidige_medewerker() is null or hub.werkt_aan(b.inwoner_id, b.grond, b.bron_id)))`;

/**
 * An inwoner is a pseudonym. `binding` says which partner is bound to the inwoner, on what ground and for which dienst,
 * from when until when; row-level security of every table about people looks at it. A person works on an overdracht too while a signaal about
 * it is that person's to solve. `versie` counts the changes that bewaking has to know of;
 * `reden_einde` and `beeindigd_op` say that the case ended; `volgend_contact` is the day that a partner last named, until the inwoner was spoken to.
 */
export class Inwoner1700000002000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table hub.binding (
        inwoner_id uuid not null,
        partner_id uuid not null references hub.partner,
        grond text not null check (grond in ('aanlevering', 'regie', 'overdracht', 'voorstel', 'plaatsing')),
        bron_id uuid not null,
        dienst text,
        vanaf timestamptz not null default now(),
        tot timestamptz,
        primary key (inwoner_id, partner_id, grond, bron_id)
      );
      create index on hub.binding (partner_id, inwoner_id);
      ${rijbeveiliging('hub.binding', 'partner_id = hub.huidige_partner()')}

      ${WERKT_AAN}

      create function hub.is_gebonden(inwoner uuid) returns boolean language sql stable as $$
        select exists (select 1 from hub.binding b
          where b.inwoner_id = inwoner and b.partner_id = hub.huidige_partner() and (b.tot is null or b.tot > now())
            and hub.werkt_aan(b.inwoner_id, b.grond, b.bron_id)) $$;
      create function hub.heeft_regie(inwoner uuid) returns boolean language sql stable as $$
        select exists (select 1 from hub.binding b
          where b.inwoner_id = inwoner and b.partner_id = hub.huidige_partner() and b.grond = 'regie' and b.tot is null
            and hub.werkt_aan(b.inwoner_id, b.grond, b.bron_id)) $$;

      create table hub.inwoner (
        id uuid primary key,
        versie int not null default 0,
        aangemaakt_op timestamptz not null default now(),
        reden_einde text,
        beeindigd_op date
      );
      ${rijbeveiliging('hub.inwoner', `${GEBONDEN} or hub.is_gebonden(id)`)}

      create table hub.contactpersoon (
        id uuid primary key default uuidv7(),
        inwoner_id uuid not null references hub.inwoner,
        team_id uuid not null references hub.team,
        regisseur_id uuid not null references hub.medewerker,
        vervanger_id uuid references hub.medewerker,
        vanaf date not null,
        tot date
      );
      create index on hub.contactpersoon (inwoner_id, vanaf);

      create table hub.volgend_contact (
        inwoner_id uuid not null references hub.inwoner,
        partner_id uuid not null references hub.partner,
        datum date not null,
        gezet_op timestamptz not null,
        primary key (inwoner_id, partner_id)
      );
      grant select, insert, update on hub.binding, hub.inwoner, hub.contactpersoon to estafette_hub;
      grant select, insert, update, delete on hub.volgend_contact to estafette_hub;`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

/** After the rules of doelbinding: who has the regie is seen by whom a purpose binds. */
export class InwonerZichtbaar1700000002200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ${rijbeveiliging('hub.contactpersoon', `hub.mag_zien(inwoner_id, 'regie')`)}
      ${rijbeveiliging('hub.volgend_contact', `hub.mag_zien(inwoner_id, 'regie')`)}`);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}
