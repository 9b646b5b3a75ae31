import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scenarios } from '../scenarios/index.js';
import { Proefregio } from '../scenarios/proefregio.js';
import { KloptNiet, type Scenario } from '../scenarios/toneel.js';

// They move a figure of the monitor, that tells nothing while it knows of only a few others in other diensten.
const EERST = [4, 5];
// Waits until September.
const LAATST = 6;
const alle = (await scenarios()).toSorted((a, b) => rang(a) - rang(b));
function rang({ nummer }: Scenario): number {
  if (EERST.includes(nummer)) return 0;
  return nummer === LAATST ? Infinity : nummer;
}

let regio: Proefregio;
beforeAll(async () => {
  regio = await Proefregio.start();
});
afterAll(() => regio.stop());

const toneel = (eigen: string, gezegd: string[] = []) => regio.toneel(eigen, (zin) => gezegd.push(zin));

describe('De scenario’s, zoals npm run scenario ze speelt', () => {
  test.each(alle.map((scenario) => [scenario.nummer, scenario.titel, scenario] as const))(
    '%i. %s',
    async (nummer, _, scenario) => {
      const gezegd: string[] = [];
      await scenario.speel(toneel(`t${nummer}`, gezegd));
      expect(gezegd.filter((zin) => zin.startsWith('  ✓')).length).toBeGreaterThan(5);
    },
    240_000,
  );

  test('wie een zin niet waar maakt, laat het scenario falen', () => {
    expect(() => toneel('fout').klopt('Dit is niet zo.', false)).toThrow(KloptNiet);
  });
});

describe('De opdracht npm run scenario', () => {
  const SCRIPT = fileURLToPath(new URL('../scenarios/speel.main.js', import.meta.url));
  const draai = (map: string, nummer: string) =>
    promisify(execFile)(process.execPath, [SCRIPT, nummer], {
      env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: map },
    }).then(
      ({ stdout }) => ({ code: 0, tekst: stdout }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        tekst: stdout + stderr,
      }),
    );

  let map: string;
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'scenario-'));
  });
  afterAll(() => rm(map, { recursive: true, force: true }));

  test('zegt wat er te doen is als er niets draait', async () => {
    expect(await draai(map, '1')).toMatchObject({ code: 1, tekst: expect.stringContaining('npm start') });
  });

  test('speelt tegen wat draait, zin voor zin', async () => {
    await writeFile(join(map, 'draait.json'), JSON.stringify({ hub: { url: regio.keten.adres } }));
    await writeFile(join(map, 'sleutels.json'), process.env['ESTAFETTE_TEST_SLEUTELS']!);
    expect(await draai(map, '99')).toMatchObject({ code: 1, tekst: expect.stringContaining('Deze zijn er: 1 (') });
    const { code, tekst } = await draai(map, '2');
    expect(tekst).toContain('TUSSEN_WAL_EN_SCHIP');
    expect(tekst).toMatch(/Het scenario klopt\.\s*$/);
    expect(code).toBe(0);
  }, 240_000);
});
