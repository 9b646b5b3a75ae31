import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Opdrachtfout } from '../terminal/index.js';
import { Hub } from './hub.js';

/** The Estafette that runs: where it keeps its files, what day it is there, and its hub in the name of a partner. */
export interface Estafette {
  readonly dataMap: string;
  /** The calendar day in the Netherlands, by the clock of the hub: 'JJJJ-MM-DD'. */
  readonly vandaag: string;
  hubVoor(partner: string): Promise<Hub>;
}

/** Finds the Estafette that runs with this DATA_DIR; HUB_URL names another hub of it than the one in draait.json. */
export async function zoekEstafette(omgeving: NodeJS.ProcessEnv = process.env): Promise<Estafette> {
  const dataMap = resolve(omgeving['DATA_DIR'] || '.estafette');
  const url = omgeving['HUB_URL'] || (await draaiendeHub(dataMap));
  const sein = await fetch(`${url}/health/live`).catch(() => {
    throw draaitNiet();
  });
  return {
    dataMap,
    vandaag: dagVan(new Date(sein.headers.get('date') ?? 0)),
    hubVoor: async (partner) => new Hub(url, await sleutelVan(partner, dataMap)),
  };
}

async function draaiendeHub(dataMap: string): Promise<string> {
  const { hub } = await leesBestand<{ hub?: { url: string } }>(join(dataMap, 'draait.json'), draaitNiet);
  if (!hub) throw draaitNiet();
  return hub.url;
}

function draaitNiet(): Opdrachtfout {
  return new Opdrachtfout('Estafette draait niet. Start eerst met npm start.');
}

function dagVan(moment: Date): string {
  // Sweden writes dates the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(moment);
}

async function sleutelVan(partner: string, dataMap: string): Promise<string> {
  const bestand = join(dataMap, 'sleutels.json');
  const sleutels = await leesBestand<Record<string, string>>(
    bestand,
    () => new Opdrachtfout(`Het bestand met de sleutels is niet te lezen: ${bestand}.`),
  );
  const sleutel = new Map(Object.entries(sleutels)).get(partner);
  if (sleutel) return sleutel;
  const bekend = Object.keys(sleutels).join(', ');
  throw new Opdrachtfout(`Voor de partner '${partner}' is er geen sleutel. Die is er wel voor: ${bekend}.`);
}

async function leesBestand<T>(pad: string, foutBijMislukken: () => Opdrachtfout): Promise<T> {
  try {
    return JSON.parse(await readFile(pad, 'utf8')) as T;
  } catch {
    throw foutBijMislukken();
  }
}
