import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));

/** One PostgreSQL for the whole run, with one migrated database as template for every test file. */
export default async function globalSetup(): Promise<void> {
  const { startCluster } = (await import(
    join(WORTEL, 'start/cluster.mjs')
  )) as typeof import('../../start/cluster.mjs');
  const map = await mkdtemp(join(tmpdir(), 'estafette-test-'));
  // PostgreSQL does not run as root, so its user must be able to get here.
  await chmod(map, 0o755);
  const cluster = await startCluster({
    map: join(map, 'postgres'),
    log: () => undefined,
    // Nothing here has to survive a power cut.
    vlaggen: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
    maxVerbindingen: 300,
  });
  await migreer(cluster.urls, map);
  process.env['ESTAFETTE_TEST_CLUSTER'] = JSON.stringify(cluster.urls);
  process.env['ESTAFETTE_TEST_SLEUTELS'] = await readFile(join(map, 'sleutels.json'), 'utf8');
  (globalThis as { ruimOp?: () => Promise<void> }).ruimOp = async () => {
    await cluster.stop();
    await rm(map, { recursive: true, force: true });
  };
}

async function migreer(urls: { eigenaar: string; hub: string }, map: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(WORTEL, 'apps/hub/dist/migreer.main.js')], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL_EIGENAAR: urls.eigenaar,
      DATABASE_URL: urls.hub,
      DATA_DIR: map,
    },
  });
}
