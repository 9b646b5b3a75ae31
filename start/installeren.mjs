import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draaiStil } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { stap } from './voortgang.mjs';

/** Does nothing when what is installed is what package-lock.json asks for. */
export async function installeer() {
  if (await isGeinstalleerd()) return;
  // The compiler and the embedded database are development dependencies, and needed here also in production.
  const argumenten = ['ci', '--include=dev', '--no-fund', '--no-audit'];
  await stap('Pakketten installeren (eerste keer of na een wijziging)', () =>
    draaiStil('Pakketten installeren', 'npm', argumenten, { cwd: hoofdmap }),
  );
}

/** npm writes what it installed at the very end of its work, so a half installation never counts. */
async function isGeinstalleerd() {
  const gevraagd = await pakkettenIn('package-lock.json');
  const aanwezig = await pakkettenIn('node_modules/.package-lock.json').catch(() => ({}));
  return Object.entries(gevraagd)
    .filter(([pad]) => pad !== '')
    .every(([pad, pakket]) => (pad in aanwezig ? zelfde(pakket, aanwezig[pad]) : isVoorAnderPlatform(pakket)));
}

async function pakkettenIn(bestand) {
  return JSON.parse(await readFile(join(hoofdmap, bestand), 'utf8')).packages;
}

function zelfde(gevraagd, aanwezig) {
  return gevraagd.version === aanwezig.version && gevraagd.integrity === aanwezig.integrity;
}

function isVoorAnderPlatform(pakket) {
  return pakket.optional === true;
}
