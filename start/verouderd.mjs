import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { hoofdmap } from './paden.mjs';

/** Where a package puts what was compiled, if not in dist: there its pages lie. */
const UITVOER = { portal: 'dist/js' };

/**
 * Removes what an earlier build left of files that are gone now. The compiler leaves it, and a migration or a test is
 * found by its name: it would run as if it were still there.
 */
export async function ruimVerouderdOp() {
  await Promise.all((await pakketten()).map(ruimOp));
}

async function pakketten() {
  const delen = await Promise.all(
    ['apps', 'libs'].map(async (map) => (await readdir(join(hoofdmap, map))).map((naam) => join(hoofdmap, map, naam))),
  );
  const pakketten = delen
    .flat()
    .map((pakket) => ({ dist: join(pakket, UITVOER[basename(pakket)] ?? 'dist'), bron: join(pakket, 'src') }));
  return [...pakketten, { dist: join(hoofdmap, 'test/dist'), bron: join(hoofdmap, 'test') }];
}

async function ruimOp({ dist, bron }) {
  if (!existsSync(dist)) return;
  const gevonden = await readdir(dist, { recursive: true, withFileTypes: true });
  const gemaakt = gevonden.filter((e) => e.isFile() && /\.(migratie|spec)\.js$/.test(e.name));
  for (const { parentPath, name } of gemaakt) {
    const pad = join(parentPath, name);
    const ts = join(bron, relative(dist, pad)).replace(/\.js$/, '.ts');
    if (!existsSync(ts)) await rm(pad);
  }
}
