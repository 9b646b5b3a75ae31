/** SQL that several slices need in their migrations, so that each table gets it in the same way. */

/**
 * Lets the database itself decide which rows are seen: the hub and the matcher see all (the matcher through its views
 * only, for it has no other grants), a partner sees the rows for which `zichtbaar` holds, nobody else sees any. Only
 * the hub writes. `zichtbaar` is a SQL condition in which `hub.huidige_partner()` is who asks. PostgreSQL evaluates
 * policies in no order that it promises, so the condition is guarded: it may itself look as the hub, and costs the hub
 * nothing.
 */
export function rijbeveiliging(tabel: string, zichtbaar: string): string {
  return `
    alter table ${tabel} enable row level security;
    alter table ${tabel} force row level security;
    create policy hub_schrijft on ${tabel} using (hub.is_systeem()) with check (hub.is_systeem());
    create policy partner_leest on ${tabel} for select to estafette_hub using (
      case when hub.is_systeem() then true else (${zichtbaar}) end);`;
}

interface Vindplaats {
  /** Of PL/pgSQL, beside `ik`: the person who asks. Filled before the function looks as the hub. */
  readonly variabelen?: string;
  /** Statements that fill them afterwards. */
  readonly vooraf?: string;
  /** The query that gives the ids. */
  readonly ids: string;
}

/**
 * A function that finds ids by index, as the hub sees them: row-level security would be asked about all rows that there are.
 * Which of them somebody may see, is decided where the list is read.
 */
export function vindtAlsHub(naam: string, { variabelen = '', vooraf = '', ids }: Vindplaats): string {
  return `
    create function ${naam}() returns uuid[]
      language plpgsql stable security definer set search_path = '' as $$
    declare
      ik uuid := hub.huidige_medewerker();
      wie text := current_setting('estafette.wie', true);
      gevonden uuid[];
      ${variabelen}
    begin
      perform set_config('estafette.wie', 'hub', true);
      ${vooraf}
      gevonden := array(${ids});
      perform set_config('estafette.wie', wie, true);
      return gevonden;
    end $$;`;
}

/**
 * Puts a table in the change feed: each insert or update carries the transaction that made it, so that a reader who
 * stays behind the oldest running transaction skips nothing, however slowly others commit.
 */
export function wijzigingsstroom(tabel: string, kanaal: string): string {
  return `
    alter table ${tabel} add column xid xid8 not null default pg_current_xact_id();
    create index on ${tabel} (xid, id);
    create trigger stempel_wijziging before insert or update on ${tabel}
      for each row execute function hub.stempel_wijziging();
    create trigger meld_wijziging after insert or update on ${tabel}
      for each statement execute function hub.meld_wijziging('${kanaal}');`;
}

/**
 * Writes every change of a table to `logboek.wijziging`: what it was and became, and who did it. `partner` is the
 * column with the id of the partner it is about. Columns in `stil` are left out, and a change of nothing else is none; of
 * columns in `geheim` only a fingerprint is kept: it shows that they changed.
 */
export function wijzigingslogboek(
  tabel: string,
  { partner = 'partner_id', stil = [], geheim = [] }: Wijzigingsopties = {},
): string {
  const argumenten = [partner, stil.join(','), geheim.join(',')].map((a) => `'${a}'`).join(', ');
  return `
    create trigger log_wijziging after insert or update or delete on ${tabel}
      for each row execute function logboek.log_wijziging(${argumenten});`;
}

/**
 * Writes to `logboek.verwerking` whose data a statement wrote, so that no way of writing can forget it: one row per
 * person and transaction. The table is in the register of what holds data of people from then on: what somebody may see
 * of themselves, and what is erased of them, goes by it. `van` gives the id of the inwoner (or null) of a row of `rijen`; `handeling` and `partner`
 * only for a table whose rows mean that something was given to a partner.
 */
export function verwerkingslogboek(tabel: string, van: string, opties: Verwerkingsopties = {}): string {
  const functie = `logboek.verwerkt_${tabel.replace('.', '_')}`;
  if (opties.handeling === 'verstrekken') return perOpdracht(tabel, functie, van, opties);
  const logt = KOLOM.test(van)
    ? perRij(tabel, functie, `rij.${van}`, nietGemeld(van))
    : ELDERS.test(van)
      ? perRij(tabel, functie, van.replaceAll('rijen.', 'rij.'), () => '')
      : perOpdracht(tabel, functie, van, opties);
  return `insert into logboek.persoonstabel values ('${tabel}', $van$${van}$van$);${logt}`;
}

/** The inwoner stands in the row itself. */
const KOLOM = /^\w+$/;
/** It stands in the one row that this one belongs to. */
const ELDERS = /^\(select \w+\.inwoner_id from/;

/** Nearly all that a transaction writes is about one person: from the second statement on the function is not even called. */
function nietGemeld(kolom: string): (rij: 'new' | 'old') => string {
  return (rij) => `
      when (${rij}.${kolom} is not null and position(
        concat_ws(' ', 'schrijven', ${rij}.${kolom}, current_setting('estafette.spoor', true), current_setting('estafette.doel', true)) || ';'
        in coalesce(current_setting('estafette.gemeld', true), '')) = 0)`;
}

function perRij(tabel: string, functie: string, van: string, wanneer: (rij: 'new' | 'old') => string): string {
  const trigger = (naam: string, rij: 'new' | 'old'): string => `
    create trigger log_verwerking_${naam} after ${naam} on ${tabel} for each row ${wanneer(rij)}
      execute function ${functie}();`;
  return `
    create function ${functie}() returns trigger language plpgsql as $$
      declare
        rij record;
        wie uuid;
      begin
        if tg_op = 'DELETE' then rij := old; else rij := new; end if;
        wie := ${van};
        if wie is not null then perform logboek.verwerkt('schrijven', wie, null, null); end if;
        return null;
      end $$;
    ${trigger('insert', 'new')}${trigger('update', 'new')}${trigger('delete', 'old')}`;
}

/** More than one person per row, or who it was given to: once for all rows of a statement. */
function perOpdracht(
  tabel: string,
  functie: string,
  van: string,
  { handeling = 'schrijven', partner, spoor }: Verwerkingsopties,
): string {
  const trigger = (naam: string, rijen: string): string => `
    create trigger log_verwerking_${naam} after ${naam} on ${tabel} referencing ${rijen} table as rijen
      for each statement execute function ${functie}();`;
  return `
    create function ${functie}() returns trigger language plpgsql as $$
      begin
        perform logboek.verwerkt('${handeling}', r.wie, r.partner, r.spoor)
           from (select distinct ${van} as wie, ${partner ?? 'null::uuid'} as partner, ${spoor ?? 'null::text'} as spoor
                   from rijen) as r
          where r.wie is not null;
        return null;
      end $$;
    ${trigger('insert', 'new')}${handeling === 'schrijven' ? trigger('update', 'new') + trigger('delete', 'old') : ''}`;
}

interface Verwerkingsopties {
  readonly handeling?: 'schrijven' | 'verstrekken';
  readonly partner?: string;
  /** The trace of what is given, when that is another than that of the transaction. */
  readonly spoor?: string;
}

interface Wijzigingsopties {
  readonly partner?: string;
  readonly stil?: readonly string[];
  readonly geheim?: readonly string[];
}
