import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hoofdmap } from './paden.mjs';
import { geefSignaal, opdrachtregel, wachtOpEinde } from './processen.mjs';
import { stap } from './voortgang.mjs';

const UITLOOP_MS = 6_000;

/**
 * draait.json stays behind only when the previous start was killed. Its hub and matcher then stop by themselves, but
 * until they have, they hold the port.
 */
export async function wachtOpVorigeStart(dataMap) {
  const bestand = join(dataMap, 'draait.json');
  const tekst = await readFile(bestand, 'utf8').catch(() => undefined);
  if (tekst === undefined) return;
  const { hub, matcher, simulatie } = JSON.parse(tekst);
  const pids = [hub?.pid, matcher?.pid, simulatie?.pid].filter(Boolean);
  const over = [];
  for (const pid of pids) if (await isVanOns(pid)) over.push(pid);
  if (over.length > 0) await stap('De vorige Estafette afsluiten', () => Promise.all(over.map(laatEindigen)));
  await rm(bestand, { force: true });
}

/** The pid may by now belong to something else. */
async function isVanOns(pid) {
  return (await opdrachtregel(pid)).includes(`${hoofdmap}/apps/`);
}

async function laatEindigen(pid) {
  if (!(await wachtOpEinde(pid, UITLOOP_MS))) geefSignaal(pid, 'SIGKILL');
}
