import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));
const lees = (pad: string) => readFile(join(WORTEL, pad), 'utf8');
const draai = (...argumenten: string[]) =>
  promisify(execFile)(process.execPath, argumenten, { cwd: WORTEL, env: { ...process.env, NODE_OPTIONS: '' } });

test('the published API is the one that the committed document describes', async () => {
  const { stdout } = await draai('apps/hub/dist/openapi.main.js');
  expect(stdout).toBe(await lees('apps/portal/openapi.json'));
});

test('the client of the portal is generated from that document', async () => {
  const map = await mkdtemp(join(tmpdir(), 'openapi-'));
  try {
    const doel = join(map, 'schema.d.ts');
    await draai('node_modules/openapi-typescript/bin/cli.js', 'apps/portal/openapi.json', '-o', doel);
    expect(await readFile(doel, 'utf8')).toBe(await lees('apps/portal/src/api/schema.d.ts'));
  } finally {
    await rm(map, { recursive: true, force: true });
  }
});
