import { verwerkingslogboek, type MigrationInterface, type QueryRunner } from '@estafette/persistence';

const VAN_BERICHT = `(select b.inwoner_id from hub.bericht b where b.id = rijen.bericht_id)`;
const VAN_OVERDRACHT = `(select o.inwoner_id from hub.overdracht o where o.id = rijen.overdracht_id)`;

/** Tables about inwoners, each with whose row it is. A test proves that no such table is missing. */
const TABELLEN: Readonly<Record<string, string>> = {
  'hub.advies': 'inwoner_id',
  'hub.bericht': 'inwoner_id',
  'hub.bericht_inhoud': VAN_BERICHT,
  'hub.binding': 'inwoner_id',
  'hub.bsn_zoekvraag': 'inwoner_id',
  'hub.contact': 'inwoner_id',
  'hub.contactpersoon': 'inwoner_id',
  'hub.identiteitsvraag': 'unnest(array[inwoner_id, ander_id])',
  'hub.inwoner': 'id',
  'hub.kandidaat': 'id',
  'hub.kandidaat_deel': 'kandidaat_id',
  'hub.kandidaat_herkomst': 'kandidaat_id',
  'hub.kandidatenvraag': 'kandidaat_id',
  'hub.nazorg': 'inwoner_id',
  'hub.overdracht': 'inwoner_id',
  'hub.overdracht_stap': VAN_OVERDRACHT,
  'hub.plaatsing': 'inwoner_id',
  'hub.samenvoeging': 'unnest(array[vervallen_id, blijvend_id])',
  'hub.signaal': 'inwoner_id',
  'hub.trajectplan': 'inwoner_id',
  'hub.trajectresultaat': 'inwoner_id',
  'hub.volgend_contact': 'inwoner_id',
  'hub.voorstel': 'inwoner_id',
  'hub.voorstel_vermoeden': `(select v.inwoner_id from hub.voorstel v where v.id = rijen.voorstel_id)`,
  'kluis.bsn_index': 'inwoner_id',
  'kluis.gegeven': `case when soort in ('bsn', 'contact', 'geslacht') then eigenaar_id
                         when soort = 'bericht' then (select b.inwoner_id from hub.bericht b where b.id = eigenaar_id)
                         when soort = 'vraag' then (select v.inwoner_id from hub.identiteitsvraag v where v.id = eigenaar_id) end`,
};

/**
 * Logboek Dataverwerkingen: one row per person and per piece of work, by the fields of the standard; what a professional
 * did stands apart, in `gebruik`, and shares the ids. Nobody changes a row afterwards. Both lie in a table per month.
 */
export class Verwerking1700000270000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABEL);
    await q.query(GEBRUIK);
    await q.query(SCHRIJF);
    for (const [tabel, van] of Object.entries(TABELLEN)) await q.query(verwerkingslogboek(tabel, van));
    await q.query(VERSTREKT);
  }

  async down(): Promise<void> {
    throw new Error('A migration is never undone; write a new one.');
  }
}

const ALLEEN_ERBIJ = (tabel: string): string => `
  grant select, insert on ${tabel} to estafette_hub;
  create trigger alleen_erbij before update or delete or truncate on ${tabel}
    for each statement execute function logboek.weiger_wijziging();`;

const TABEL = `
  create table logboek.persoonstabel (tabel text primary key, van text not null);
  grant select on logboek.persoonstabel to estafette_hub;

  create table logboek.verwerking (
    id uuid not null default uuidv7(),
    op timestamptz not null default now(),
    einde timestamptz not null default clock_timestamp(),
    trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$'),
    parent_span_id text not null check (parent_span_id ~ '^[0-9a-f]{16}$'),
    naam text not null,
    handeling text not null check (handeling in ('lezen', 'schrijven', 'verstrekken')),
    activiteit text not null,
    inwoner_id uuid not null,
    partner_id uuid,
    xid xid8 not null default pg_current_xact_id(),
    primary key (inwoner_id, op, parent_span_id, handeling, activiteit)
  ) partition by range (op);
  create index on logboek.verwerking (xid, id);
  create table logboek.verwerking_overig partition of logboek.verwerking default;
  ${ALLEEN_ERBIJ('logboek.verwerking')}`;

const GEBRUIK = `
  create table logboek.gebruik (
    id uuid not null default uuidv7(),
    op timestamptz not null default now(),
    trace_id text not null,
    span_id text not null,
    partner_id uuid not null,
    medewerker_id uuid,
    wijze text not null,
    naam text not null,
    doel text,
    status int not null,
    code text,
    personen uuid[] not null,
    reden text,
    primary key (id, op)
  ) partition by range (op);
  create table logboek.gebruik_overig partition of logboek.gebruik default;
  create index on logboek.gebruik (op);
  create index on logboek.gebruik (medewerker_id, op);
  ${ALLEEN_ERBIJ('logboek.gebruik')}`;

const SCHRIJF = `
  create function logboek.verwerkt(hoe text, wie uuid, aan uuid, van_spoor text) returns void language plpgsql as $$
    declare
      spoor text := coalesce(van_spoor, nullif(current_setting('estafette.spoor', true), ''),
        '00-' || md5('werk ' || pg_current_xact_id()) || '-' || left(md5('deel ' || pg_current_xact_id()), 16) || '-01');
      gemeld text := coalesce(current_setting('estafette.gemeld', true), '');
      -- What is written, by the transaction: its triggers know no other trace. What is given, by the trace of what that is.
      wat text := concat_ws(' ', hoe, wie, aan, case when hoe = 'schrijven' then current_setting('estafette.spoor', true)
        else spoor end, current_setting('estafette.doel', true));
    begin
      -- Most statements of a transaction are about the same person.
      if position(wat in gemeld) > 0 then return; end if;
      -- Sixteen people, as many as one transaction takes in berichten about, fill half of it.
      perform set_config('estafette.gemeld', case when length(gemeld) > 4000 then '' else gemeld end || wat || ';', true);
      insert into logboek.verwerking (trace_id, parent_span_id, naam, handeling, activiteit, inwoner_id, partner_id)
      values (substr(spoor, 4, 32), substr(spoor, 37, 16),
              coalesce(nullif(current_setting('estafette.werk', true), ''), 'database'), hoe,
              coalesce(nullif(current_setting('estafette.doel', true), ''), 'inrichting'), wie,
              coalesce(aan, nullif(current_setting('estafette.voor', true), '')::uuid))
      on conflict do nothing;
    end $$;`;

const VAN_LEVERING = (kolom: string): string =>
  `(select ${kolom} from hub.levering l join hub.bericht b on b.id = l.bericht_id where l.id = rijen.levering_id)`;

/** What is given to a partner: by webhook or postbus with each attempt, by VUM with each answer. */
const VERSTREKT = `
  alter table hub.bericht add column spoor text default nullif(current_setting('estafette.spoor', true), '');
  ${verwerkingslogboek('hub.levering_poging', VAN_LEVERING('b.inwoner_id'), {
    handeling: 'verstrekken',
    partner: VAN_LEVERING('l.partner_id'),
    spoor: VAN_LEVERING('b.spoor'),
  })}
  ${verwerkingslogboek(
    'logboek.vum_bevraging',
    `unnest(case when kant = 'bron' and soort = 'werkzoekenden' then getoond end)`,
    { handeling: 'verstrekken', partner: 'partner_id' },
  )}`;
