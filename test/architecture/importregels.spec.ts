import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importregels, zonderDeur } from './importregels.js';

const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));

interface Overtreding {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

let werkmap: string;
beforeAll(async () => {
  werkmap = await mkdtemp(join(tmpdir(), 'importregels-'));
});
afterAll(() => rm(werkmap, { recursive: true, force: true }));

/** Looks at the sources below `wortel`, in a process of its own: dependency-cruiser brings its own TypeScript. */
async function kijk(wortel: string): Promise<Overtreding[]> {
  const instellingen = join(werkmap, 'regels.json');
  const opties = {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|libs)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    tsConfig: { fileName: join(werkmap, 'tsconfig.json') },
  };
  await writeFile(join(werkmap, 'tsconfig.json'), JSON.stringify(paden(wortel)));
  await writeFile(instellingen, JSON.stringify({ forbidden: importregels(wortel), options: opties }));
  const cruiser = join(WORTEL, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cruiser, '--config', instellingen, '--output-type', 'json', 'apps', 'libs'],
    { cwd: wortel, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: '' } },
  ).catch((fout: { stdout: string; stderr: string }) => {
    // Violations give an exit code too; without a report it is a failure of the tool.
    if (fout.stdout) return fout;
    throw new Error(fout.stderr);
  });
  return (JSON.parse(stdout) as { summary: { violations: Overtreding[] } }).summary.violations;
}

// Our packages are looked up in their sources, so that a rule speaks of the file that was written.
function paden(wortel: string): object {
  return {
    files: [fileURLToPath(new URL('../../architecture/importregels.ts', import.meta.url))],
    compilerOptions: {
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      baseUrl: wortel,
      paths: {
        '@estafette/contracts/*': [join(wortel, 'libs/contracts/src/onderwerpen/*/index.ts')],
        '@estafette/*': [join(wortel, 'libs/*/src/index.ts')],
      },
    },
  };
}

describe('import rules, generated from the folders', () => {
  test('the sources keep to them', async () => {
    expect((await kijk(WORTEL)).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  }, 240_000);

  test('every slice has its door', () => {
    expect(zonderDeur(WORTEL)).toEqual([]);
  });

  test('a house that breaks them is seen to: the rules can fail', async () => {
    const huis = join(werkmap, 'huis');
    await bouw(huis, {
      'apps/hub/src/a/index.ts': `export { geheim } from './geheim.js';`,
      'apps/hub/src/a/geheim.ts': `export const geheim = 1;`,
      'apps/hub/src/b/index.ts': `import { geheim } from '../a/geheim.js'; export const b = geheim;`,
      'apps/hub/src/c/index.ts': `import { DataSource } from 'typeorm'; export const c = DataSource;`,
      'apps/hub/src/d/index.ts': `import { Queue } from 'bullmq'; export const d = Queue;`,
      'apps/matcher/src/m/index.ts': `import { b } from '../../../hub/src/b/index.js'; export const m = b;`,
      'libs/contracts/src/index.ts': `import { t } from '../../tijd/src/index.js'; export const k = t;`,
      'apps/matcher/src/n/index.ts': `import { w } from '../../../../libs/wereld/src/index.js'; export const n = w;`,
      'libs/wereld/src/index.ts': `export const w = 1;`,
      'libs/tijd/src/index.ts': `import { k } from '../../contracts/src/index.js'; export const t = k;`,
    });
    await symlink(join(WORTEL, 'node_modules'), join(huis, 'node_modules'));
    const gezien = new Set((await kijk(huis)).map(({ rule }) => rule.name));
    expect([...gezien].sort()).toEqual([
      'alleen-libsmessaging-kent-bullmqnestjsbullmqioredis',
      'alleen-libspersistence-kent-typeormnestjstypeorm',
      'apps-matcher-staat-alleen',
      'een-deur-apps-hub-src-a',
      'geen-kringloop',
      'libs-contracts-staat-op',
      'libs-tijd-staat-op',
      'niemand-kent-de-wereld',
    ]);
  }, 240_000);
});

async function bouw(huis: string, bestanden: Readonly<Record<string, string>>): Promise<void> {
  for (const [pad, inhoud] of Object.entries(bestanden)) {
    await mkdir(dirname(join(huis, pad)), { recursive: true });
    await writeFile(join(huis, pad), inhoud);
  }
}
