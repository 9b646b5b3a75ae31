import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { soorten } from '@estafette/hub/signaal/soorten/index';
import { Database } from '@estafette/persistence';
import { totDat } from '../support/geduld.js';
import { Keten } from '../support/keten.js';

const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));
const SLEUTELS = process.env['ESTAFETTE_TEST_SLEUTELS'] ?? '{}';

let keten: Keten;
let map: string;
let poort: number;
beforeAll(async () => {
  poort = await vrijePoort();
  keten = await Keten.start({ webhookToegestaan: [`aanbieder=127.0.0.1:${poort}`] });
  map = await mkdtemp(join(tmpdir(), 'estafette-demo-'));
  await writeFile(join(map, 'sleutels.json'), SLEUTELS);
});
afterAll(async () => {
  await keten.stop();
  await rm(map, { recursive: true, force: true });
});

interface Telling {
  readonly verzonden: number;
  readonly opgenomen: number;
  readonly geweigerd: number;
}

async function genereer(fase: string): Promise<Telling> {
  const argumenten = ['genereer', '--kandidaten', '100', '--vacatures', '20', '--seed', '7', '--fase', fase];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(WORTEL, 'apps/cli/dist/main.js'), ...argumenten],
    {
      env: { ...process.env, NODE_OPTIONS: '', HUB_URL: keten.adres, DATA_DIR: map },
    },
  );
  return JSON.parse(stdout);
}

interface Fase {
  readonly naam: string;
  readonly dagenGeleden: number;
}

/** Each moment of the history comes in on its own day, as npm start does it. */
async function speelGeschiedenis(): Promise<Telling[]> {
  const { fasen } = (await import(join(WORTEL, 'apps/cli/dist/genereer/fasen.js'))) as { fasen: readonly Fase[] };
  const tellingen: Telling[] = [];
  let dagenGeleden = 0;
  for (const { naam, dagenGeleden: dagen } of fasen) {
    keten.klok.schuifOp({ dagen: dagenGeleden - dagen });
    dagenGeleden = dagen;
    tellingen.push(await genereer(naam));
  }
  return tellingen;
}

test('Een kleine demoregio komt helemaal binnen, met overdrachten in elke status', async () => {
  for (const { verzonden, opgenomen, geweigerd } of await speelGeschiedenis()) {
    expect(geweigerd).toBe(0);
    expect(opgenomen).toBe(verzonden);
  }
  const statussen = await keten.sql<{ status: string }>('select distinct status from hub.overdracht');
  expect(statussen).toHaveLength(12);
  const voorstellen = await keten.sql<{ status: string }>('select distinct status from hub.voorstel order by status');
  expect(voorstellen.map(({ status }) => status)).toEqual([
    'afgewezen',
    'bij_werkgever',
    'geplaatst',
    'gesprek',
    'voorgelegd',
  ]);
  const [telling] = await keten.sql<{ kandidaten: number; vacatures: number }>(
    'select (select count(*)::int from hub.kandidaat) as kandidaten, (select count(*)::int from hub.vacature) as vacatures',
  );
  expect(telling).toEqual({ kandidaten: 100, vacatures: 20 });
}, 240_000);

test('Elk signaal is er te zien, en niemand krijgt er te veel op een dag', async () => {
  const verwacht: string[] = soorten.map(({ code }) => code);
  const codes = () => keten.sql<{ code: string }>(`select distinct code from hub.signaal where opgelost_op is null`);
  const gezien = await totDat(
    async () => (await codes()).map(({ code }) => code),
    (lijst) => verwacht.every((code) => lijst.includes(code)),
  );
  expect(gezien).toEqual(expect.arrayContaining(verwacht));
  const drukte = await keten.sql<{ wie: string; dag: string; n: number }>(
    `select i.data #>> '{eigenaar,medewerker,code}' as wie, (s.verteld_op at time zone 'Europe/Amsterdam')::date::text as dag,
            count(*)::int as n
       from hub.bericht b join hub.bericht_inhoud i on i.bericht_id = b.id join hub.signaal s on s.id = b.onderwerp_id
      where b.type like '%signaal.geopend' and i.data #>> '{eigenaar,partner}' = 'wi' and s.verteld_op is not null
        and i.data #>> '{eigenaar,medewerker,code}' is not null
      group by 1, 2 order by 3 desc`,
  );
  expect(drukte.length).toBeGreaterThan(20);
  expect(drukte.filter(({ n }) => n > 5)).toEqual([]);
});

test('De lijst van een mens begint bij wat van haar kan zijn, en mist niets van wat zij mag zien', async () => {
  // What the demo region has none of: a glass that was broken, someone who stands in, and two who are one.
  await keten.sql(
    `insert into hub.noodtoegang (inwoner_id, partner_id, medewerker_id, reden, tot)
     select i.id, m.partner_id, m.id, 'Proef', now() + interval '1 day'
       from (select id from hub.inwoner order by id limit 5) i, (
         select m.* from hub.medewerker m join hub.partner p on p.id = m.partner_id where p.naam = 'wi' order by m.id limit 1) m`,
  );
  await keten.sql(
    `insert into hub.afwezigheid (medewerker_id, vervanger_id, vanaf, bericht_id)
     select c.regisseur_id, (select m.id from hub.medewerker m join hub.partner p on p.id = m.partner_id
                              where p.naam = 'wi' and m.id <> c.regisseur_id order by m.id desc limit 1),
            date '2020-01-01', (select id from hub.bericht limit 1)
       from hub.contactpersoon c order by c.id limit 1`,
  );
  await keten.sql(
    `insert into hub.samenvoeging (vervallen_id, blijvend_id, was_beschikbaar)
     select (array_agg(inwoner_id))[1], (array_agg(inwoner_id))[2], true
       from (select distinct inwoner_id from hub.overdracht order by inwoner_id limit 2) o`,
  );
  const mensen = await keten.sql<{ partnerId: string; medewerkerId: string }>(
    `select partner_id as "partnerId", id as "medewerkerId" from hub.medewerker`,
  );
  let gezien = 0;
  for (const mens of mensen) {
    const [{ zichtbaar, gemist }] = await keten
      .vanHub(Database)
      .inTransactie({ soort: 'partner', ...mens }, 'inzage', (em) =>
        em.query<[{ zichtbaar: number; gemist: number }]>(
          `select count(*)::int as zichtbaar, (count(*) filter (where not o.id = any(e.ids)))::int as gemist
             from hub.overdracht o, (select hub.eigen_overdrachten() as ids) e`,
        ),
      );
    expect([mens.medewerkerId, gemist]).toEqual([mens.medewerkerId, 0]);
    gezien += zichtbaar;
  }
  expect(gezien).toBeGreaterThan(100);
});

interface Gebeurtenis {
  readonly stap: string;
  readonly type: string;
  readonly status: string;
}

const DADEN = ['pak-op', 'accepteer', 'vraag-aanvulling', 'bied-aan', 'leg-voor', 'beantwoord', 'solliciteer'];

/** The process as npm start runs it, but 200 times as fast, until each of these deeds was done. */
async function speel(daden: readonly string[], hoogstensMs: number): Promise<Gebeurtenis[]> {
  const env = { HUB_URL: keten.adres, DATA_DIR: map, DEMO_SEED: '7', SIMULATIE_TEMPO: '200', LOG_LEVEL: 'info' };
  const eigen = { SIMULATIE_WEBHOOK_POORT: String(poort) };
  const proces = spawn(process.execPath, [join(WORTEL, 'apps/simulatie/dist/main.js')], {
    env: { ...process.env, NODE_OPTIONS: '', ...env, ...eigen },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const uitvoer: Buffer[] = [];
  const wekker = setTimeout(() => proces.kill('SIGTERM'), hoogstensMs);
  proces.stdout.on('data', (stuk: Buffer) => {
    uitvoer.push(stuk);
    if (daden.every((wat) => gedaanIn(uitvoer).has(wat))) proces.kill('SIGTERM');
  });
  await once(proces, 'close');
  clearTimeout(wekker);
  return gebeurtenissenIn(uitvoer);
}

function gebeurtenissenIn(uitvoer: readonly Buffer[]): Gebeurtenis[] {
  // What comes after the last line end is a line that is still being written.
  const regels = Buffer.concat(uitvoer).toString().split('\n').slice(0, -1);
  return regels.map((regel) => JSON.parse(regel) as Gebeurtenis).filter(({ stap }) => stap === 'simulatie');
}

function gedaanIn(uitvoer: readonly Buffer[]): Set<string> {
  return new Set(gebeurtenissenIn(uitvoer).flatMap(({ status, type }) => (status === 'gedaan' ? [type] : [])));
}

test('Daarna leven de partners: zij doen van alles en de hub wijst niets af', async () => {
  const gebeurd = await speel(DADEN, 200_000);
  // 200 times as fast, a partner may act on a list that is a moment old: who was ahead of it is no fault of the hub.
  expect(gebeurd.filter(({ status }) => !['gedaan', 'niets te doen', 'ingehaald'].includes(status))).toEqual([]);
  const gedaan = new Set(gebeurd.filter(({ status }) => status === 'gedaan').map(({ type }) => type));
  for (const wat of DADEN) expect(gedaan).toContain(wat);
  const [bevestigd] = await keten.sql<{ n: number }>(
    `select count(*)::int as n from hub.levering where status = 'bevestigd'`,
  );
  expect(bevestigd!.n).toBeGreaterThan(0);
  expect((await keten.partner('aanbieder').haal('/partners/aanbieder/webhook')).inhoud).toMatchObject({
    aflevering: 'webhook',
  });
}, 240_000);

async function vrijePoort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
