import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leeft, starttijd } from './processen.mjs';
import { Startfout } from './startfout.mjs';

/** One running Estafette per data folder. The lock of a process that is gone is taken over. */
export async function vergrendel(dataMap) {
  const bestand = join(dataMap, 'start.slot');
  const eigenaar = await leesEigenaar(bestand);
  if (eigenaar) throw new Startfout(bezetMelding(dataMap, eigenaar.pid));
  await rm(bestand, { force: true });
  await neemSlot(bestand, dataMap);
  return () => rm(bestand, { force: true });
}

async function neemSlot(bestand, dataMap) {
  const wie = { pid: process.pid, starttijd: await starttijd(process.pid) };
  try {
    await writeFile(bestand, JSON.stringify(wie), { flag: 'wx', mode: 0o600 });
  } catch (fout) {
    if (fout.code === 'EEXIST') throw new Startfout(bezetMelding(dataMap, 'dat net begon'));
    throw fout;
  }
}

async function leesEigenaar(bestand) {
  const tekst = await readFile(bestand, 'utf8').catch(() => '');
  const wie = tekst === '' ? undefined : JSON.parse(tekst);
  const leeftNog = wie && (await leeft(wie.pid)) && (await starttijd(wie.pid)) === wie.starttijd;
  return leeftNog ? wie : undefined;
}

function bezetMelding(dataMap, pid) {
  return [
    `Estafette draait al met de map ${dataMap} (proces ${pid}).`,
    'Stop die eerst, of start een tweede met een eigen map en poort: DATA_DIR=.estafette-2 HUB_PORT=3001 npm start',
  ].join('\n');
}
