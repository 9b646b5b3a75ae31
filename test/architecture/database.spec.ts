import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { maakDatabase, sql, type Adressen } from '../support/database.js';

/** Tables of the hub that hold nothing about an inwoner, with the reason why everyone's connection may read them. */
const ZONDER_INWONERS: Readonly<Record<string, string>> = {
  partner: 'organisations',
  team: 'organisations',
  medewerker: 'names of professionals, shown to every partner they work with',
  medewerker_rol: 'what professionals may do',
  medewerker_team: 'where professionals work',
  regiestand: 'the day up to which changes of regisseur were handled',
  sleutel: 'hashes of keys',
  sessie: 'hashes of sessions of professionals',
  logboekstand: 'how far the log was handed over',
  aanmeldpoging: 'professionals who are logging in',
  doelbinding: 'versions of the rules of doelbinding, published',
  datakwaliteitsverslag: 'which organisations had their monthly report',
  datakwaliteitsstand: 'counts per organisation of at least ten people',
  ketencijfer: 'counts of at least ten people, of which the smaller ones are not even written',
  ketencijfer_stand: 'when they were counted',
  norm: 'terms that were agreed with organisations',
  normversie: 'which terms held when, and which professional or organisation answers for them',
  gelijkgestelde_dag: 'days on which nobody works',
  doelregel: 'the rules of doelbinding, published',
  afspraak: 'what was agreed with organisations',
  afspraak_grondslag: 'legal grounds of organisations',
  abonnement: 'which types organisations want',
  oauth2_client: 'whose tokens are believed',
  postcode: 'reference data',
  vacature: 'a place of work, open to all partners',
  werkgevercontact: 'talks with employers, about no inwoner',
  outbox: 'ids of work to be done',
  inbox: 'ids of work that was done',
  apart_werk: 'ids of work that was set aside',
  ondertekening: 'which organisations sign what they ask',
  ondertekend_verzoek: 'ids of signed requests',
  bewaartermijn: 'how long types are kept',
  bewaringsronde: 'when was erased',
  maandtabel: 'which tables lie in months',
  tempo: 'how much organisations and professionals ask',
  tempo_afspraak: 'how much organisations may ask',
  webhook_host: 'where organisations have their systems',
  verzendpauze: 'whether anything may leave the hub',
  vum_aansluiting: 'what organisations do in VUM',
  onderwerp_teller: 'counters per pseudonymous subject',
};

/** Tables about inwoners of which writing is not logged as such, with the reason. */
const NIET_GELOGD: Readonly<Record<string, string>> = {
  'hub.afgekeurd': 'Which berichten of a partner were refused and not repaired: their ids, and nobody they are about.',
  'hub.afwezigheid': 'which professional is away; no reason is kept',
  'hub.gewist': 'that somebody was erased; the erasing is logged',
  'hub.herbezorging': 'which leveringen have to be repeated; each attempt is logged',
  'hub.levering': 'a bericht on its way; each attempt is logged',
  'hub.levering_uitgesloten': 'that somebody did not get a bericht; the bericht is logged',
  'hub.verwijzing': 'an id given while answering or delivering; that is logged',
  'hub.vum_buitenkandidaat': 'somebody of another region, whom we know under no id; logged in logboek.vum_bevraging',
  'hub.vum_buitenvraag': 'a question about a vacature',
  'hub.vum_vacature': 'about places of work',
  'hub.vum_werkzoekende': 'made of hub.kandidaat_deel by its triggers, which is logged',
  'hub.vum_verwijzing': 'an id given while answering; that is logged',
  'hub.vum_vraag': 'a question about a vacature',
  'hub.webhook': 'the address of a partner',
  'hub.weergave': 'how a professional looks at a list; no inwoner is named in it',
  'kluis.sleutel': 'keys of the vault',
};

let database: Adressen;
beforeAll(async () => {
  database = await maakDatabase();
});

const alsPartner = (url: string, wie: string, partner: string, vraag: string) =>
  sql<{ n: string }>(
    url,
    `with toegang as (select set_config('estafette.wie', '${wie}', false), set_config('estafette.partner', '${partner}', false))
     select count(*) as n from toegang, lateral (${vraag}) as v`,
  );

describe('the database defends itself', () => {
  test('every table about inwoners has forced row-level security; a new one without it fails here', async () => {
    const tabellen = await sql<{ relname: string; beveiligd: boolean; gedwongen: boolean }>(
      database.beheerder,
      `select relname, relrowsecurity as beveiligd, relforcerowsecurity as gedwongen
         from pg_class where relnamespace in ('hub'::regnamespace, 'kluis'::regnamespace) and relkind in ('r', 'p')`,
    );
    const open = tabellen.filter((t) => !(t.beveiligd && t.gedwongen)).map((t) => t.relname);
    expect(open.sort()).toEqual(Object.keys(ZONDER_INWONERS).sort());
  });

  test('every write to a table about inwoners is logged; a new table without verwerkingslogboek(...) fails here', async () => {
    const zonder = await sql<{ tabel: string }>(
      database.beheerder,
      `select c.oid::regclass::text as tabel from pg_class c
        where c.relnamespace in ('hub'::regnamespace, 'kluis'::regnamespace) and c.relkind in ('r', 'p')
          and not c.relispartition and c.relrowsecurity
          and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'log_verwerking_insert')`,
    );
    expect(zonder.map((t) => t.tabel).sort()).toEqual(Object.keys(NIET_GELOGD).sort());
  });

  test.each(['verwerking', 'gebruik', 'wijziging', 'vum_bevraging'])('logboek.%s only grows', async (tabel) => {
    const vol = `with toegang as (select set_config('estafette.wie', 'hub', false))`;
    for (const poging of [`delete from logboek.${tabel}`, `truncate logboek.${tabel}`, `drop table logboek.${tabel}`]) {
      await expect(sql(database.hub, poging)).rejects.toThrow(/permission denied|must be owner/);
      if (!poging.startsWith('drop')) await expect(sql(database.eigenaar, poging)).rejects.toThrow(/append-only/);
    }
    await expect(sql(database.hub, `${vol} update logboek.${tabel} set op = now() from toegang`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(sql(database.matcher, `select from logboek.${tabel}`)).rejects.toThrow(/permission denied/);
  });

  test('no role that the processes use may pass by it', async () => {
    const rollen = await sql<{ rolname: string; rolsuper: boolean; rolbypassrls: boolean }>(
      database.beheerder,
      `select rolname, rolsuper, rolbypassrls from pg_roles where rolname like 'estafette_%'`,
    );
    expect(rollen).toHaveLength(4);
    expect(rollen.every((r) => !r.rolsuper && !r.rolbypassrls)).toBe(true);
  });

  test('each schema has one writer', async () => {
    const rechten = await sql<{ schema: string; rol: string }>(
      database.beheerder,
      `select distinct table_schema as schema, grantee as rol from information_schema.role_table_grants
        where table_schema in ('hub', 'matcher', 'kluis', 'logboek', 'gelijkheid') and grantee like 'estafette_%'
          and grantee <> 'estafette_eigenaar' and privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')`,
    );
    expect(rechten.sort((a, b) => a.schema.localeCompare(b.schema))).toEqual([
      { schema: 'gelijkheid', rol: 'estafette_gelijkheid' },
      { schema: 'hub', rol: 'estafette_hub' },
      { schema: 'kluis', rol: 'estafette_hub' },
      { schema: 'logboek', rol: 'estafette_hub' },
      { schema: 'matcher', rol: 'estafette_matcher' },
    ]);
  });

  test('who counts by age and sex sees no person and keeps no small group; nobody logs in as it', async () => {
    const [rol] = await sql<{ rolcanlogin: boolean }>(
      database.beheerder,
      `select rolcanlogin from pg_roles where rolname = 'estafette_gelijkheid'`,
    );
    expect(rol?.rolcanlogin).toBe(false);
    const alsTeller = (vraag: string) =>
      sql(database.hub, `begin; set local role estafette_gelijkheid; ${vraag}; rollback`);
    for (const tabel of ['hub.kandidaat', 'hub.kandidaat_deel', 'matcher.vertoning', 'kluis.gegeven']) {
      await expect(alsTeller(`select from ${tabel}`)).rejects.toThrow(/permission denied/);
    }
    const cel = (kenmerk: string, aantal: number) =>
      `insert into gelijkheid.telling values ('2026-11-16', '${kenmerk}', 'x', ${aantal}, 0)`;
    for (const kenmerk of ['leeftijd', 'geslacht']) {
      await alsTeller(cel(kenmerk, 10));
      await expect(alsTeller(cel(kenmerk, 9))).rejects.toThrow(/in_aanmerking/);
      await expect(sql(database.hub, cel(kenmerk, 10))).rejects.toThrow(/permission denied/);
    }
    await expect(sql(database.matcher, 'select from gelijkheid.telling')).rejects.toThrow(/permission denied/);
  });

  test('without saying who asks, or as a partner without a binding, nobody is seen; the hub sees all', async () => {
    const partner = '00000000-0000-4000-8000-000000000001';
    await sql(
      database.hub,
      `with toegang as (select set_config('estafette.wie', 'hub', false))
       insert into hub.inwoner (id) select gen_random_uuid() from toegang, generate_series(1, 5)`,
    );
    const vraag = 'select id from hub.inwoner';
    expect((await sql<{ n: string }>(database.hub, `select count(*) as n from (${vraag}) as v`))[0]!.n).toBe('0');
    expect((await alsPartner(database.hub, 'partner', partner, vraag))[0]!.n).toBe('0');
    expect((await alsPartner(database.hub, 'hub', '', vraag))[0]!.n).toBe('5');
  });

  test('the vault opens for its own purpose only, and not to the matcher', async () => {
    const vul = (doel: string) => `
      with toegang as (select set_config('estafette.wie', 'hub', false), set_config('estafette.doel', '${doel}', false))
      insert into kluis.sleutel (versie, soort, verpakt) select nextval('kluis.sleutelversie'), 'index', 'x' from toegang`;
    await expect(sql(database.hub, vul('berichtverwerking'))).rejects.toThrow(/row-level security/);
    await sql(database.hub, vul('kluis'));
    const telt = (doel: string) =>
      sql<{ n: string }>(
        database.hub,
        `with toegang as (select set_config('estafette.wie', 'hub', false), set_config('estafette.doel', '${doel}', false))
         select count(*) as n from toegang, lateral (select from kluis.sleutel) as v`,
      );
    expect((await telt('inzage'))[0]!.n).toBe('0');
    expect((await telt('kluis'))[0]!.n).toBe('1');
    await expect(sql(database.matcher, 'select from kluis.sleutel')).rejects.toThrow(/permission denied/);
  });

  test('a partner can never write, whatever it claims to see', async () => {
    const schrijf = sql(
      database.hub,
      `with toegang as (select set_config('estafette.wie', 'partner', false))
       insert into hub.inwoner (id) select gen_random_uuid() from toegang`,
    );
    await expect(schrijf).rejects.toThrow(/row-level security/);
  });
});

/**
 * Under row-level security PostgreSQL takes no index for a condition that calls a function for each row: it went through
 * every inwoner for every bericht, twice. A parameter is looked up once; what differs per row is joined.
 */
describe('Who are the same person', () => {
  const perRij = /any\(array\(select hub\.zelfde_inwoner\((?!\$)/;

  test('is asked of a parameter, or joined: never in a condition per row', () => {
    const hub = new URL('../../../apps/hub/src/', import.meta.url);
    const bronnen = readdirSync(hub, { recursive: true, encoding: 'utf8' }).filter(
      (naam) => naam.endsWith('.ts') && !naam.endsWith('.migratie.ts'),
    );
    expect(bronnen.length).toBeGreaterThan(100);
    expect(bronnen.filter((naam) => perRij.test(readFileSync(new URL(naam, hub), 'utf8')))).toEqual([]);
  });

  test('the condition per row would be seen', () => {
    expect(perRij.test('v.inwoner_id = any(array(select hub.zelfde_inwoner(i.id)))')).toBe(true);
    expect(perRij.test('v.inwoner_id = any(array(select hub.zelfde_inwoner($1)))')).toBe(false);
  });
});
