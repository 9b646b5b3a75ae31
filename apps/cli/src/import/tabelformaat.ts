import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fout } from '@estafette/contracts';
import { metKoppen, type Rij, type Tabelrij } from '../tabel/index.js';
import { Opdrachtfout } from '../terminal/index.js';
import { leesMapping, naaste, Rijvertaler, type Mapping } from '../vertaling/index.js';
import type { Afgekeurd, Bronrecord, Formaat, Leesvraag } from './formaat.js';

/** Where the translations of the partners lie. */
const PARTNERS = fileURLToPath(new URL('../../../../partners/', import.meta.url));

/** A kind of spreadsheet: how its lines are read, and where its translation lies when the partner has none of its own. */
export interface Tabelsoort {
  readonly naam: string;
  readonly standaard?: string;
  rijen(bestand: string, mapping: Mapping): AsyncIterable<Rij>;
}

/** A spreadsheet whose columns are translated by a mapping. */
export function tabelFormaat(soort: Tabelsoort): Formaat {
  return {
    async *lees(bestand, vraag) {
      const mapping = await leesMapping(await vindMapping(soort, vraag));
      eisFormaat(soort, mapping);
      const vertaler = new Rijvertaler(mapping, await vraag.zoeker());
      const vreemd: Afgekeurd[] = [];
      const bekend = [...mapping.kolommen.keys()];
      const meldKolom = (kop: string, nummer: number) => vreemd.push(onbekendeKolom(kop, nummer, bekend));
      const rijen = metKoppen(soort.rijen(bestand, mapping), bekend, mapping.sleutel, meldKolom);
      for await (const rij of rijen) yield leesRij(vertaler, mapping, rij, vreemd.splice(0));
    },
  };
}

function leesRij(
  vertaler: Rijvertaler,
  { soort }: Mapping,
  rij: Tabelrij,
  vreemd: readonly Afgekeurd[],
): Bronrecord | Afgekeurd {
  const { id, data, fouten, celVan } = vertaler.vertaal(rij);
  // A column that nobody knows is said once, with the first row.
  const alle = [...vreemd.flatMap((v) => v.fouten), ...fouten];
  if (!data) return { nummer: rij.nummer, id, fouten: alle };
  return { nummer: rij.nummer, id, berichttype: soort.naam, data, opmerkingen: alle, celVan };
}

function onbekendeKolom(kop: string, nummer: number, bekend: readonly string[]): Afgekeurd {
  const suggestie = naaste(kop, bekend);
  const melding = { ...fout('KOLOM_ONBEKEND', ''), kolom: kop, ...(suggestie ? { suggestie } : {}) };
  return { nummer, id: '', fouten: [melding] };
}

async function vindMapping(soort: Tabelsoort, { partner, mapping }: Leesvraag): Promise<string> {
  if (mapping !== undefined) return resolve(mapping);
  const map = join(PARTNERS, partner);
  const bestanden = (await readdir(map).catch(() => [])).filter((naam) => /\.ya?ml$/.test(naam));
  const passend: string[] = [];
  for (const bestand of bestanden) {
    if ((await leesMapping(join(map, bestand))).formaat === soort.naam) passend.push(join(map, bestand));
  }
  if (passend.length === 1) return passend[0]!;
  if (passend.length === 0 && soort.standaard) return join(PARTNERS, soort.standaard);
  const keuze = passend.length > 0 ? ` Er is keuze uit: ${passend.join(', ')}.` : '';
  throw new Opdrachtfout(`Noem de vertaling voor dit bestand met --mapping <bestand>.${keuze}`);
}

function eisFormaat({ naam }: Tabelsoort, mapping: Mapping): void {
  if (mapping.formaat !== naam) {
    throw new Opdrachtfout(`De vertaling '${mapping.naam}' is voor het formaat ${mapping.formaat}, niet voor ${naam}.`);
  }
}
