import { readFile } from 'node:fs/promises';
import { fout, uitVersie2, type Fout, type Vumvertaling } from '@estafette/contracts';
import { beroepen } from '@estafette/taxonomie';
import { Opdrachtfout } from '../terminal/index.js';
import type { Afgekeurd, Bronrecord, Formaat } from './formaat.js';

/** How one kind of VUM record becomes a bericht: its own id is the kenmerk of the partner, the rest the profile. */
export interface VumSoort {
  readonly vertaling: Vumvertaling<object>;
  readonly berichttype: string;
  data(kenmerkPartner: string, profiel: object): object;
}

const perNaam = new Map(beroepen.map(({ naam, code }) => [naam.toLowerCase(), code]));
const zoekBeroep = (naam: string) => perNaam.get(naam.trim().toLowerCase());

/** A file that is a JSON array of VUM records; those of version 2.0.0 are read as 3.0.0, with remarks. */
export function vumFormaat(soort: VumSoort): Formaat {
  return {
    async *lees(bestand) {
      const records = alsLijst(await leesTekst(bestand), bestand);
      for (const [plaats, record] of records.entries()) yield leesRecord(soort, plaats + 1, record);
    },
  };
}

async function leesTekst(bestand: string): Promise<string> {
  const bytes = await readFile(bestand).catch(() => {
    throw new Opdrachtfout(`${bestand} is niet te lezen.`);
  });
  try {
    // Strict: a file in another encoding would quietly give people other names. The decoder drops a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Opdrachtfout(`${bestand} is geen UTF-8. Bewaar het bestand als UTF-8.`);
  }
}

function alsLijst(tekst: string, bestand: string): readonly unknown[] {
  const waarde = ontleed(tekst, bestand);
  if (!Array.isArray(waarde)) throw new Opdrachtfout(`${bestand} moet een lijst van records zijn: [ ... ].`);
  return waarde;
}

function ontleed(tekst: string, bestand: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    throw new Opdrachtfout(`${bestand} is geen geldige JSON. Controleer haken, komma’s en aanhalingstekens.`);
  }
}

export function leesRecord(soort: VumSoort, nummer: number, record: unknown): Bronrecord | Afgekeurd {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return { nummer, id: '', fouten: [fout('TYPE_ONJUIST', '', 'Verwacht: een object.')] };
  }
  const { vertaling } = soort;
  const { record: bijgewerkt, opmerkingen } = uitVersie2(vertaling, record, zoekBeroep);
  const { id: bronId, profiel } = vertaling.vanVum(bijgewerkt);
  const id = leesId(vertaling.idVeld, bronId);
  if (typeof id !== 'string') return { nummer, id: '', fouten: [id] };
  return { nummer, id, berichttype: soort.berichttype, data: soort.data(id, profiel), opmerkingen };
}

function leesId(veld: string, waarde: unknown): string | Fout {
  if (waarde === undefined || waarde === null) return fout('VELD_VERPLICHT', veld);
  if (typeof waarde === 'string') return waarde === '' ? fout('TEKST_LEEG', veld) : waarde;
  if (typeof waarde !== 'number') return fout('TYPE_ONJUIST', veld, 'Verwacht: een tekst of een getal.');
  // A larger number has lost its last digits in reading, and would name somebody else.
  if (!Number.isSafeInteger(waarde)) return fout('GETAL_BUITEN_BEREIK', veld, 'Schrijf dit id als tekst.');
  return String(waarde);
}
