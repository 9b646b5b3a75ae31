import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { NepPartner } from '../support/neppartner.js';
import { scenarios } from './index.js';
import { KloptNiet, Toneel, type Partnernaam } from './toneel.js';

/** What somebody who started this has to be told, and no more. */
class Speelfout extends Error {}

const DRAAIT_NIET = 'Estafette draait niet. Start eerst met npm start, en probeer het dan opnieuw.';

async function speel(nummer: string | undefined): Promise<void> {
  const alle = await scenarios();
  const scenario = alle.find((s) => String(s.nummer) === nummer);
  if (!scenario) throw new Speelfout(onbekend(alle.map((s) => `${s.nummer} (${s.titel})`)));
  const map = resolve(process.env['DATA_DIR'] || '.estafette');
  const adres = await draaiendeHub(map);
  const partners = await metSleutels(adres, join(map, 'sleutels.json'));
  console.log(`Scenario ${scenario.nummer}. ${scenario.titel}, op ${adres}`);
  const toneel = new Toneel(
    (naam) => kies(partners, naam),
    (zin) => console.log(zin),
    undefined,
    eigenKenmerk(),
  );
  await scenario.speel(toneel);
  console.log('Het scenario klopt.');
}

function onbekend(titels: readonly string[]): string {
  return `Noem het nummer: npm run scenario -- <nummer>. Deze zijn er: ${titels.join(', ')}.`;
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
  await speel(process.argv[2]);
} catch (fout) {
  if (fout instanceof KloptNiet) console.error(`  ✗ ${fout.message}\nHet scenario klopt niet.`);
  else if (fout instanceof Speelfout) console.error(fout.message);
  else console.error('Het scenario stopt door een fout.', fout);
  process.exitCode = 1;
}
