import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leesMedewerkers } from '@estafette/simulatie/medewerkers';
import { Simulatie, type Gebeurtenis } from '@estafette/simulatie/simulatie';
import { Keten } from '../support/keten.js';

const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));
const SLEUTELS = process.env['ESTAFETTE_TEST_SLEUTELS'] ?? '{}';

let keten: Keten;
let map: string;
beforeAll(async () => {
  keten = await Keten.start();
  map = await mkdtemp(join(tmpdir(), 'estafette-demo-'));
  await writeFile(join(map, 'sleutels.json'), SLEUTELS);
});
afterAll(async () => {
  await keten.stop();
  await rm(map, { recursive: true, force: true });
});

async function genereer(): Promise<{ verzonden: number; opgenomen: number; geweigerd: number }> {
  const argumenten = ['genereer', '--kandidaten', '100', '--vacatures', '20', '--seed', '7'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(WORTEL, 'apps/cli/dist/main.js'), ...argumenten],
    {
      env: { ...process.env, NODE_OPTIONS: '', HUB_URL: keten.adres.replace('[::1]', 'localhost'), DATA_DIR: map },
    },
  );
  return JSON.parse(stdout);
}

test('Een kleine demoregio komt helemaal binnen, met overdrachten in elke status', async () => {
  const { verzonden, opgenomen, geweigerd } = await genereer();
  expect(geweigerd).toBe(0);
  expect(opgenomen).toBe(verzonden);
  const statussen = await keten.sql<{ status: string }>('select distinct status from hub.overdracht');
  expect(statussen).toHaveLength(12);
  const [telling] = await keten.sql<{ kandidaten: number; vacatures: number }>(
    'select (select count(*)::int from hub.kandidaat) as kandidaten, (select count(*)::int from hub.vacature) as vacatures',
  );
  expect(telling).toEqual({ kandidaten: 100, vacatures: 20 });
}, 60_000);

test('Daarna leven de partners: zij doen van alles en de hub wijst niets af', async () => {
  const gebeurd: Gebeurtenis[] = [];
  const stop = new AbortController();
  const simulatie = new Simulatie(
    {
      hubUrl: keten.adres,
      sleutels: JSON.parse(SLEUTELS) as Record<string, string>,
      zaad: 7,
      tempo: 200,
      medewerkers: leesMedewerkers(new URL('partners/midden-gelderland.json', `file://${WORTEL}`)),
    },
    stop.signal,
    (gebeurtenis) => gebeurd.push(gebeurtenis),
  );
  setTimeout(() => stop.abort(), 8_000);
  await simulatie.speel();
  expect(gebeurd.filter(({ uitkomst }) => uitkomst === 'fout' || uitkomst === 'ingehaald')).toEqual([]);
  const gedaan = new Set(gebeurd.filter(({ uitkomst }) => uitkomst === 'gedaan').map(({ wat }) => wat));
  // Each kind of deed comes by once in a bag; some wait for another to be possible.
  for (const wat of [
    'pak-op',
    'accepteer',
    'weiger',
    'vraag-aanvulling',
    'geef-terug',
    'start-koud',
    'bied-aan',
    'publiceer',
  ]) {
    expect(gedaan).toContain(wat);
  }
  const open = await keten.sql<{ n: string }>(`select count(*) as n from hub.levering where status = 'bevestigd'`);
  expect(Number(open[0]!.n)).toBeGreaterThan(0);
}, 60_000);
