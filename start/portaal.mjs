import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draaiStil } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';

const PORTAAL = join(hoofdmap, 'apps/portal');
const GEBOUWD_UIT = join(PORTAAL, 'dist/site/.gebouwd-uit');

/** Builds the pages, when what they are made of is not what they were made of the last time. */
export async function bouwPortaal() {
  const bron = await vingerafdruk();
  if (bron === (await readFile(GEBOUWD_UIT, 'utf8').catch(() => undefined))) return;
  const argumenten = [join(hoofdmap, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
  await draaiStil('De pagina’s bouwen', process.execPath, argumenten, { cwd: PORTAAL });
  await writeFile(GEBOUWD_UIT, bron);
}

async function vingerafdruk() {
  const mappen = [join(PORTAAL, 'src'), join(hoofdmap, 'docs/berichten')];
  const inMappen = await Promise.all(mappen.map((map) => readdir(map, { recursive: true, withFileTypes: true })));
  const bronnen = inMappen.flat().flatMap((e) => (e.isFile() ? [join(e.parentPath, e.name)] : []));
  const vast = ['index.html', 'vite.config.mjs', 'package.json'].map((naam) => join(PORTAAL, naam));
  const hash = createHash('sha256');
  for (const bestand of [...bronnen.sort(), ...vast, join(hoofdmap, 'package-lock.json')]) {
    hash
      .update(bestand)
      .update('\0')
      .update(await readFile(bestand));
  }
  return hash.digest('hex');
}
