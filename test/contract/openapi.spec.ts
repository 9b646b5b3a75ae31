import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { asyncapiDocument } from '@estafette/contracts';

const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));
const lees = (pad: string) => readFile(join(WORTEL, pad), 'utf8');
const draai = (...argumenten: string[]) =>
  promisify(execFile)(process.execPath, argumenten, { cwd: WORTEL, env: { ...process.env, NODE_OPTIONS: '' } });

test('the published API is the one that the committed document describes', async () => {
  const { stdout } = await draai('apps/hub/dist/openapi.main.js');
  expect(stdout).toBe(await lees('libs/client/openapi.json'));
});

test('the berichten are those that the committed AsyncAPI document describes', async () => {
  expect(await lees('libs/contracts/asyncapi.json')).toBe(JSON.stringify(asyncapiDocument(), null, 2) + '\n');
});

test('the types of the client are generated from those documents', async () => {
  const map = await mkdtemp(join(tmpdir(), 'client-'));
  const GEGENEREERD = 'libs/client/src/gegenereerd';
  try {
    await draai('libs/client/genereer.mjs', map);
    expect(await readdir(join(WORTEL, GEGENEREERD))).toEqual(await readdir(map));
    for (const naam of await readdir(map)) {
      expect(await readFile(join(map, naam), 'utf8')).toBe(await lees(`${GEGENEREERD}/${naam}`));
    }
  } finally {
    await rm(map, { recursive: true, force: true });
  }
});
