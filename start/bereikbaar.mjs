import { execFile } from 'node:child_process';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { Startfout } from './startfout.mjs';

export const isRoot = process.getuid?.() === 0;

/** Makes the folder where it does not exist yet. */
export async function maakMap(map) {
  try {
    const eersteNieuwe = await mkdir(map, { recursive: true });
    // Under a strict umask the folder that root just made would be closed to the user that PostgreSQL runs as.
    if (eersteNieuwe && isRoot) await chmod(map, 0o755);
  } catch (fout) {
    throw new Startfout(
      `De map ${map} kan niet worden gemaakt (${fout.code}). Kies een map waar je mag schrijven: DATA_DIR=/pad/naar/map npm start`,
    );
  }
}

/** PostgreSQL refuses to run as root, so under root it runs as user postgres, who has to be able to come there. */
export async function eisBereikbaarVoorPostgres(map, waarvoor, raad) {
  const gesloten = await geslotenOuder(map);
  if (gesloten) throw new Startfout(geslotenMelding(gesloten, map, waarvoor, raad));
}

export async function isBereikbaarVoorPostgres(map) {
  return (await geslotenOuder(map)) === undefined;
}

async function geslotenOuder(map) {
  if (!isRoot) return undefined;
  const wie = await idsVanPostgres();
  for (const ouder of oudersVan(map)) {
    // What does not exist yet will be open to others.
    const gevonden = await stat(ouder).catch(() => undefined);
    if (gevonden && !magErdoor(gevonden, wie)) return ouder;
  }
  return undefined;
}

function geslotenMelding(ouder, map, waarvoor, raad) {
  return [
    `De map ${ouder} is gesloten voor de gebruiker 'postgres'. ${waarvoor} staat daarin (${map}), dus PostgreSQL kan niet starten.`,
    `Wat je kunt doen: ${raad}, of open de map met: chmod o+x ${ouder}`,
  ].join('\n');
}

function oudersVan(map) {
  const ouders = [];
  for (let ouder = dirname(map); ; ouder = dirname(ouder)) {
    ouders.unshift(ouder);
    if (ouder === dirname(ouder)) return ouders;
  }
}

function magErdoor({ mode, uid, gid }, wie) {
  if (uid === wie.uid) return (mode & 0o100) !== 0;
  if (gid === wie.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Without such a user yet, it will be made, and then has the rights of others. */
export async function idsVanPostgres() {
  const vraag = async (soort) => Number((await promisify(execFile)('id', [soort, 'postgres'])).stdout);
  try {
    return { uid: await vraag('-u'), gid: await vraag('-g') };
  } catch {
    return { uid: undefined, gid: undefined };
  }
}
