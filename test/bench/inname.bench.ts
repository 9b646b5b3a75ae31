import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { sql } from '../support/database.js';
import { draai, type Verloop } from '../drills/verloop.js';
import { Webhookregio } from '../drills/webhookregio.js';
import { gelijktijdig } from '../drills/volhouden.js';

/** Accepted berichten a second beside plain inserts of the same rows by `pgbench -c 8`, in the same run. */
const CLIENTS = 8;
/**
 * Those who send at once: each waits for its answer before it sends the next, so eight leave the hub idle while they read
 * theirs; what it can take in shows with more.
 */
const ZENDERS = 24;
const SECONDEN = 20;
/** Berichten before it counts: what a process does the first hundreds of times is compiled meanwhile. */
const WARM = 1_000;
const DOEL_PROCENT = 20;

/** The tables in which an accepted offer makes rows, and which rows there are of offers and of nothing else. */
const RIJEN: Readonly<Record<string, string>> = {
  'hub.bericht': `type like '%overdracht.aangeboden'`,
  'hub.bericht_inhoud': `bericht_id in (select id from hub.bericht where type like '%overdracht.aangeboden')`,
  'hub.inwoner': 'true',
  'hub.verwijzing': `partner_id = (select id from hub.partner where naam = 'wi') and soort in ('inwoner', 'overdracht')`,
  'hub.binding': 'true',
  'hub.overdracht': 'true',
  'hub.overdracht_stap': `gebeurtenis = 'aangeboden'`,
  'hub.onderwerp_teller': `partner_id <> (select id from hub.partner where naam = 'wi')`,
  'hub.levering': `partner_id <> (select id from hub.partner where naam = 'wi')`,
  'logboek.verwerking': `handeling = 'schrijven' and activiteit = 'berichtverwerking'`,
};
/** One for each as well; but it is cleared away when what it asks is done. */
const OUTBOX = 'hub.outbox';

/** Columns that must differ from row to row, besides the ids. */
const UNIEK = /^(ce_id|nummer|kenmerk_partner|onderwerp)$/;
const VAN_DE_PARTNER = /partner|team|gever|stokhouder|behandelaar/;

const OPTIES = { json: { type: 'boolean' }, seconden: { type: 'string' } } as const;

await draai(
  'inname',
  OPTIES,
  async (verloop) => {
    const regio = await Webhookregio.start(verloop, 'postgres', { punten: 1 });
    const seconden = verloop.getal('seconden', SECONDEN);
    const warm = Array.from({ length: WARM }, (_, n) => n);
    await gelijktijdig(warm, CLIENTS, async () => void (await regio.biedAan(regio.punten[0]!)));
    const metWeinig = await stuurIn(regio, CLIENTS, seconden, verloop);
    const perSeconde = await stuurIn(regio, ZENDERS, seconden, verloop);
    await Promise.all([regio.hub.stop(), regio.matcher.stop()]);
    await wacht(500);
    const kaal = await kaleInserts(regio, seconden, verloop);
    verloop.meld(`  ${perSeconde.toFixed(1)}/s aangenomen, ${kaal.perSeconde.toFixed(1)}/s kaal (${kaal.met})`);
    return [
      { naam: 'zenders', waarde: ZENDERS },
      { naam: 'aangenomenPerSeconde', waarde: afgerond(perSeconde) },
      { naam: 'kaleInsertsPerSeconde', waarde: afgerond(kaal.perSeconde) },
      { naam: 'metPgbench', waarde: kaal.met === 'pgbench' ? 1 : 0 },
      { naam: 'procent', waarde: afgerond((100 * perSeconde) / kaal.perSeconde), minstens: DOEL_PROCENT },
      { naam: 'metAchtZenders', waarde: afgerond(metWeinig) },
      { naam: 'procentMetAchtZenders', waarde: afgerond((100 * metWeinig) / kaal.perSeconde) },
    ];
  },
  'bench',
);

function afgerond(getal: number): number {
  return Math.round(getal * 10) / 10;
}

/** How many offers a second are accepted while `zenders` at once go on sending. */
async function stuurIn(regio: Webhookregio, zenders: number, seconden: number, verloop: Verloop): Promise<number> {
  verloop.meld(`  ${seconden} s berichten insturen met ${zenders} tegelijk ...`);
  const [vanaf, eerder] = [performance.now(), regio.verzonden.length];
  const stuur = async (): Promise<void> => {
    while (performance.now() < vanaf + seconden * 1_000) await regio.biedAan(regio.punten[0]!);
  };
  await Promise.all(Array.from({ length: zenders }, stuur));
  return (regio.verzonden.length - eerder) / ((performance.now() - vanaf) / 1_000);
}

/** One transaction with the rows that an offer makes. */
async function kaleInserts(
  regio: Webhookregio,
  seconden: number,
  verloop: Verloop,
): Promise<{ perSeconde: number; met: string }> {
  const { beheerder } = regio.opstelling.urls;
  const kaal = await maakKaal(beheerder);
  const script = join(verloop.map, 'kaal.sql');
  await writeFile(script, kaal.map((opdracht) => `${opdracht};\n`).join(''));
  const opties = ['-n', '-c', String(CLIENTS), '-j', '2', '-T', String(seconden), '-f', script, beheerder];
  try {
    const { stdout } = await promisify(execFile)('pgbench', opties);
    return { perSeconde: Number(/tps = ([0-9.]+)/.exec(stdout)![1]), met: 'pgbench' };
  } catch (fout) {
    if ((fout as { code?: unknown }).code !== 'ENOENT') throw fout;
    return { perSeconde: await metClients(beheerder, kaal, seconden), met: `${CLIENTS} clients van pg` };
  }
}

/** The same without pgbench. */
async function metClients(beheerder: string, kaal: readonly string[], seconden: number): Promise<number> {
  const tot = performance.now() + seconden * 1_000;
  let gedaan = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new pg.Client({ connectionString: beheerder });
      await client.connect();
      while (performance.now() < tot) {
        for (const opdracht of kaal) await client.query(opdracht);
        gedaan++;
      }
      await client.end();
    }),
  );
  return gedaan / seconden;
}

/** Inserts of rows like those that are there, into copies of the tables with their indexes but without rules or triggers. */
async function maakKaal(beheerder: string): Promise<string[]> {
  const opdrachten: string[] = [];
  await sql(beheerder, 'create schema kaal');
  for (const [tabel, keren] of Object.entries({ ...(await telRijen(beheerder)), [OUTBOX]: 1 })) {
    const [schema, naam] = tabel.split('.') as [string, string];
    await sql(beheerder, `create table kaal.${naam} (like ${tabel} including all)`);
    const insert = await insertVan(beheerder, schema, naam);
    opdrachten.push(...Array.from({ length: keren }, () => insert));
  }
  return ['begin', ...opdrachten, 'commit'];
}

/** How many rows of each table there are for an overdracht: counted, so that the baseline does the same work. */
async function telRijen(beheerder: string): Promise<Record<string, number>> {
  const [overdrachten] = await sql<{ n: number }>(beheerder, `select count(*)::int as n from hub.overdracht`);
  const keren: Record<string, number> = {};
  for (const [tabel, welke] of Object.entries(RIJEN)) {
    const [geteld] = await sql<{ n: number }>(beheerder, `select count(*)::int as n from ${tabel} where ${welke}`);
    keren[tabel] = Math.round(geteld!.n / overdrachten!.n);
  }
  return keren;
}

async function insertVan(beheerder: string, schema: string, tabel: string): Promise<string> {
  const kolommen = await sql<{ naam: string; soort: string }>(
    beheerder,
    `select column_name as naam, data_type as soort from information_schema.columns
      where table_schema = $2 and table_name = $1 and is_identity = 'NO' and is_generated = 'NEVER'
        and column_name <> 'xid' order by ordinal_position`,
    [tabel, schema],
  );
  const literals = kolommen.map(({ naam }) => `quote_nullable(${naam}::text) as "${naam}"`).join();
  const [rij] = await sql<Record<string, string>>(beheerder, `select ${literals} from ${schema}.${tabel} limit 1`);
  const waarden = kolommen.map(({ naam, soort }) => waarde(naam, soort, rij![naam]!));
  return `insert into kaal.${tabel} (${kolommen.map((k) => k.naam).join()}) values (${waarden.join()})`;
}

function waarde(naam: string, soort: string, literal: string): string {
  if (naam === 'id' && soort === 'uuid') return 'uuidv7()';
  if (UNIEK.test(naam)) return 'gen_random_uuid()::text';
  const isVerwijzing = soort === 'uuid' && literal !== 'NULL' && !VAN_DE_PARTNER.test(naam);
  return isVerwijzing ? 'gen_random_uuid()' : literal;
}
