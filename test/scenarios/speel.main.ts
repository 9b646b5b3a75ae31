import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Klok } from '@estafette/tijd';
import { NepMens } from '../support/nepmens.js';
import { NepPartner } from '../support/neppartner.js';
import { scenarios } from './index.js';
import { KloptNiet, Toneel, type Partnernaam, type Scenario } from './toneel.js';

/** What somebody who started this has to be told, and no more. */
class Speelfout extends Error {}

const DRAAIT_NIET =
  'Estafette draait niet. Start eerst met npm start, en probeer het dan opnieuw. Of speel het apart, met --eigen erachter.';

const EIGEN = '--eigen';

async function speel(nummer: string | undefined, keuze: string | undefined): Promise<void> {
  const alle = await scenarios();
  const scenario = alle.find((s) => String(s.nummer) === nummer);
  if (!scenario) throw new Speelfout(onbekend(alle.map((s) => `${s.nummer} (${s.titel})`)));
  if (keuze === EIGEN) await speelApart(scenario);
  else await speelInRegio(scenario);
  console.log('Het scenario klopt.');
}

/** In the Estafette that runs: what happens can be seen in the portal, but its time is that of everybody in it. */
async function speelInRegio(scenario: Scenario): Promise<void> {
  const map = resolve(process.env['DATA_DIR'] || '.estafette');
  const adres = await draaiendeHub(map);
  const partners = await metSleutels(adres, join(map, 'sleutels.json'));
  console.log(`Scenario ${scenario.nummer}. ${scenario.titel}, op ${adres}`);
  console.log(`  De tijd schuift hier niet. Met ${EIGEN} erachter speelt het apart, en verstrijken ook de dagen.`);
  await scenario.speel(
    new Toneel({
      partner: (naam) => kies(partners, naam),
      mens: (naam) => NepMens.meldAan(adres, naam),
      zeg,
      tijd: new Klok(),
      eigen: eigenKenmerk(),
    }),
  );
}

/** In an Estafette of its own, with a clock that moves. It is gone when the scenario ends. */
async function speelApart(scenario: Scenario): Promise<void> {
  console.log(`Scenario ${scenario.nummer}. ${scenario.titel}, in een eigen Estafette waarin de tijd verstrijkt`);
  const { metProefregio } = await import('./proefregio.js');
  await metProefregio((regio) => scenario.speel(regio.toneel(eigenKenmerk(), zeg)));
}

const zeg = (zin: string): void => console.log(zin);

function onbekend(titels: readonly string[]): string {
  return `Noem het nummer: npm run scenario -- <nummer>, of npm run scenario -- <nummer> ${EIGEN}. Deze zijn er: ${titels.join(', ')}.`;
}

async function draaiendeHub(map: string): Promise<string> {
  const draait = await lees<{ hub?: { url?: string } }>(join(map, 'draait.json'), DRAAIT_NIET);
  const url = draait.hub?.url;
  const leeft = url && (await fetch(`${url}/health/live`).catch(() => undefined));
  if (!leeft) throw new Speelfout(DRAAIT_NIET);
  return url;
}

async function metSleutels(adres: string, bestand: string): Promise<Map<string, NepPartner>> {
  const sleutels = await lees<Record<string, string>>(bestand, `De sleutels zijn niet te lezen: ${bestand}.`);
  const partners = Object.entries(sleutels).map(async ([naam, sleutel]) => {
    const zonderOin = new NepPartner(adres, sleutel, '');
    const { inhoud } = await zonderOin.haal('/partners/ik');
    return [naam, new NepPartner(adres, sleutel, String(inhoud['oin']))] as const;
  });
  return new Map(await Promise.all(partners));
}

function kies(partners: ReadonlyMap<string, NepPartner>, naam: Partnernaam): NepPartner {
  const partner = partners.get(naam);
  if (!partner) throw new Speelfout(`In deze regio is er geen partner ${naam}.`);
  return partner;
}

async function lees<T>(bestand: string, anders: string): Promise<T> {
  try {
    return JSON.parse(await readFile(bestand, 'utf8')) as T;
  } catch {
    throw new Speelfout(anders);
  }
}

// So that it can be played again in the same region.
function eigenKenmerk(): string {
  return randomUUID().slice(0, 8);
}

try {
  await speel(process.argv[2], process.argv[3]);
} catch (fout) {
  if (fout instanceof KloptNiet) console.error(`  ✗ ${fout.message}\nHet scenario klopt niet.`);
  else if (fout instanceof Speelfout) console.error(fout.message);
  else console.error('Het scenario stopt door een fout.', fout);
  process.exitCode = 1;
}
