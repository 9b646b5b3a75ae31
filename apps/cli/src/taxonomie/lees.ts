import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { leesCompetentNl, leesEsco, type Bocnaam, type Profielen, type Taxonomie } from '@estafette/taxonomie';
import { Opdrachtfout } from '../terminal/index.js';

type Rij = Record<string, string>;

const ESCO_BEROEP = 'http://data.europa.eu/esco/occupation/';

/** The folder of the official ESCO download (CSV, Dutch). The files with skills need not be there. */
export async function leesEscomap(map: string): Promise<Taxonomie> {
  const bestanden = ['occupations_nl.csv', 'occupationSkillRelations_nl.csv', 'skills_nl.csv'];
  const [beroepen, relaties, vaardigheden] = await Promise.all(
    bestanden.map(async (naam, i) => (i === 0 || existsSync(join(map, naam)) ? leesCsv(join(map, naam)) : undefined)),
  );
  const esco = leesEsco(
    { beroepen: beroepen!, ...(relaties ? { relaties } : {}), ...(vaardigheden ? { vaardigheden } : {}) },
    hash(JSON.stringify([beroepen, relaties])),
  );
  if (esco.beroepen.length === 0) throw new Opdrachtfout(`In ${map} staan geen beroepen van ESCO.`);
  return esco;
}

export async function leesCompetentNlBestand(bestand: string, esco: Taxonomie | undefined): Promise<Taxonomie> {
  const tekst = (await leesBestand(bestand)).toString('utf8');
  const isco = new Map(esco?.beroepen.map((beroep) => [beroep.code, beroep.isco]));
  try {
    return leesCompetentNl(tekst, hash(tekst), (uri) => isco.get(uri));
  } catch (fout) {
    throw new Opdrachtfout(`${bestand}: ${(fout as Error).message}`);
  }
}

/** The list BO&C of UWV: each name with the name of its reference occupation. */
export async function leesBoc(bestand: string): Promise<Bocnaam[]> {
  const rijen = await leesCsv(bestand, ';');
  const namen = rijen.map((rij) => ({
    naam: rij['Omschrijving'] ?? '',
    referentie: rij['Omschrijving Bovenliggend Referentie Beroep'] ?? '',
  }));
  const gevuld = namen.filter(({ naam, referentie }) => naam && referentie);
  if (gevuld.length === 0) throw new Opdrachtfout(`${bestand} is geen lijst BO&C van UWV.`);
  return gevuld;
}

/** Profiles of O*NET, joined to ESCO occupations by their SOC code. */
export async function leesOnetmap(map: string): Promise<Profielen> {
  const lees = (naam: string) => leesCsv(join(map, naam));
  const [elementen, profielen, koppeling] = await Promise.all(
    ['onet_elementen.csv', 'onet_profielen.csv', 'esco-soc-koppeling.csv'].map(lees),
  );
  const ids = elementen!.map((rij) => rij['element_id']!);
  const perSoc = new Map(profielen!.map((rij) => [rij['soc2018'], ids.map((id) => Number(rij[id]))]));
  const perBeroep = koppeling!.flatMap((rij): [string, number[]][] => {
    const profiel = perSoc.get(rij['soc2018']);
    return profiel?.every(Number.isFinite) ? [[ESCO_BEROEP + rij['esco_uuid'], profiel]] : [];
  });
  return {
    elementen: elementen!.map((rij) => rij['naam_nl_eigen_vertaling']!),
    perBeroep: Object.fromEntries(perBeroep),
  };
}

async function leesCsv(bestand: string, delimiter = ','): Promise<Rij[]> {
  const bytes = await leesBestand(bestand);
  try {
    return parse(bytes, { columns: true, bom: true, delimiter, relax_quotes: true, relax_column_count: true });
  } catch (fout) {
    throw new Opdrachtfout(`${bestand} is geen goed CSV-bestand: ${(fout as Error).message}`);
  }
}

async function leesBestand(bestand: string): Promise<Buffer> {
  return readFile(bestand).catch(() => {
    throw new Opdrachtfout(`${bestand} is niet te lezen.`);
  });
}

const hash = (tekst: string): string => createHash('sha256').update(tekst).digest('hex').slice(0, 12);
