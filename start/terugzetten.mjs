import { chown, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { idsVanPostgres, isRoot, maakMap } from './bereikbaar.mjs';
import { startCluster } from './cluster.mjs';
import { postgresMap } from './open-plek.mjs';
import { vergrendel } from './slot.mjs';

const GEHEIMEN = 'geheimen.json';
const ERBIJ = ['sleutels.json', 'demo.json'];

/**
 * Puts a copy of the data in the place of what is there, which is kept beside it. `controleer` gets the address of the
 * started database, and must find it whole; when it does not, everything is as it was.
 */
export async function zetTerug({ bron, dataMap, isGekozen }, controleer) {
  await maakMap(dataMap);
  const geefVrij = await vergrendel(dataMap);
  try {
    const plek = await postgresMap(dataMap, isGekozen);
    const oud = await legOpzij(plek);
    try {
      await kopieer(bron.gegevens, plek);
      await cp(join(bron.erbij, GEHEIMEN), join(dirname(plek), GEHEIMEN));
      const uitkomst = await metDatabase(plek, controleer);
      for (const naam of ERBIJ) await cp(join(bron.erbij, naam), join(dataMap, naam)).catch(geenBestand);
      return { bewaard: oud, uitkomst };
    } catch (fout) {
      await zetOudeTerug(plek, oud);
      throw fout;
    }
  } finally {
    await geefVrij();
  }
}

/** The data and their passwords, under a number that is free. */
async function legOpzij(plek) {
  if (!(await stat(plek).catch(() => undefined))) return null;
  const bewaard = (await readdir(dirname(plek))).filter((naam) => naam.startsWith('voor-herstel-')).length;
  const opzij = join(dirname(plek), `voor-herstel-${bewaard + 1}`);
  await mkdir(opzij, { mode: 0o755 });
  await rename(plek, join(opzij, 'postgres'));
  await cp(join(dirname(plek), GEHEIMEN), join(opzij, GEHEIMEN)).catch(geenBestand);
  return opzij;
}

async function zetOudeTerug(plek, oud) {
  await rm(plek, { recursive: true, force: true });
  if (oud === null) return;
  await rename(join(oud, 'postgres'), plek);
  await cp(join(oud, GEHEIMEN), join(dirname(plek), GEHEIMEN)).catch(geenBestand);
  await rm(oud, { recursive: true, force: true });
}

async function kopieer(van, naar) {
  await cp(van, naar, { recursive: true, preserveTimestamps: true });
  if (isRoot) await geefAanPostgres(naar, await idsVanPostgres());
}

async function geefAanPostgres(pad, wie) {
  for (const deel of await readdir(pad, { recursive: true })) await chown(join(pad, deel), wie.uid, wie.gid);
  await chown(pad, wie.uid, wie.gid);
}

async function metDatabase(map, werk) {
  const cluster = await startCluster({ map, log: () => {} });
  try {
    return await werk(cluster.urls.beheerder);
  } finally {
    await cluster.stop();
  }
}

function geenBestand(fout) {
  if (fout.code !== 'ENOENT') throw fout;
}
