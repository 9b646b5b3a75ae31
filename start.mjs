import './start/node-versie.mjs';
import { join } from 'node:path';
import { maakMap } from './start/bereikbaar.mjs';
import { bouw } from './start/bouwen.mjs';
import { Demo } from './start/demo.mjs';
import { bijEinde } from './start/einde.mjs';
import { installeer } from './start/installeren.mjs';
import { leesInstellingen } from './start/instellingen.mjs';
import { Keten } from './start/keten.mjs';
import { eisVrijePoort } from './start/poorten.mjs';
import { vergrendel } from './start/slot.mjs';
import { tekstVan } from './start/startfout.mjs';
import { meld, seconden, stap } from './start/voortgang.mjs';
import { wachtOpVorigeStart } from './start/vorige-start.mjs';

async function start(keten, instellingen) {
  const { dataMap, hubPoort, hubHost, opnieuw, leeg } = instellingen;
  const vanaf = performance.now();
  meld('Estafette start.');
  await wachtOpVorigeStart(dataMap);
  await eisVrijePoort(hubPoort, hubHost);
  await installeer();
  if (opnieuw) await stap('Database wissen', () => keten.wisDatabase());
  await Promise.all([bouw(), keten.startPostgres()]);
  await stap('Database bijwerken', () => keten.migreer());
  const demo = new Demo(keten, instellingen);
  const metDemo = !leeg && (await demo.isDemo());
  if (metDemo) await demo.laadGeschiedenis();
  await stap('Hub en matcher starten', () => Promise.all([keten.startHub(), keten.startMatcher()]));
  if (metDemo) await demo.laadPostcodes();
  meld(`  Alles staat klaar na ${seconden(vanaf)}.`);
  meld(`Estafette draait op http://localhost:${hubPoort}`);
  wijsDeWeg(dataMap);
  if (metDemo) await brengTotLeven(keten, demo);
}

/** After the start: a demo that does not fill up any further is no reason to stop Estafette. */
async function brengTotLeven(keten, demo) {
  try {
    await keten.startSimulatie(demo.zaad);
    await demo.laadRest();
  } catch (fout) {
    if (!keten.stopt) meld(`  De demo is niet compleet. ${tekstVan(fout)}`);
  }
}

function wijsDeWeg(dataMap) {
  meld(`  De sleutels van de partners: ${join(dataMap, 'sleutels.json')}`);
  meld(`  Het logboek van elk onderdeel: ${join(dataMap, 'logboek')}`);
  meld('  Een rondleiding staat in README.md. Stoppen: Ctrl-C.');
}

try {
  const instellingen = leesInstellingen(process.env, process.argv.slice(2));
  await maakMap(instellingen.dataMap);
  const keten = new Keten(instellingen, await vergrendel(instellingen.dataMap));
  bijEinde(() => keten.stop().then(() => process.exit(0)));
  await start(keten, instellingen).catch((fout) => keten.geefOp(tekstVan(fout)));
} catch (fout) {
  console.error(tekstVan(fout));
  process.exit(1);
}
