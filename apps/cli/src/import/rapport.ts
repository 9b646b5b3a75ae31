import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import excel from 'exceljs';
import type { Melding } from './boek.js';

const KOPPEN = ['rij', 'id', 'kolom', 'waarde', 'code', 'pad', 'melding', 'suggestie'] as const;
const BREEDTES = [8, 20, 24, 28, 20, 36, 60, 60];
// Without it Excel reads the letters of another alphabet.
const BYTE_ORDER_MARK = '\uFEFF';
/** Batches travel two at a time, so that an answer may come after what was read later. */
const VENSTER = 2_000;

/**
 * Writes what was refused and what could not come along, for the person who mends the source: a line per fault, in the
 * order of the file, as `<bestand>.csv` and as `<bestand>.xlsx`.
 */
export async function schrijfRapport(bestand: string, meldingen: AsyncIterable<Melding>): Promise<void> {
  await mkdir(dirname(bestand), { recursive: true, mode: 0o700 });
  const csv = new Csvrapport(`${bestand}.csv`);
  const xlsx = new Xlsxrapport(`${bestand}.xlsx`);
  for await (const regel of regelsVan(opVolgorde(meldingen))) {
    await csv.schrijf(regel);
    xlsx.schrijf(regel);
  }
  await Promise.all([csv.sluit(), xlsx.sluit()]);
  await chmod(`${bestand}.xlsx`, 0o600);
}

/** Sorts by the place in the file what is out of order by no more than the window. */
export async function* opVolgorde(meldingen: AsyncIterable<Melding>, venster = VENSTER): AsyncGenerator<Melding> {
  let wachtend: Melding[] = [];
  const opNummer = (a: Melding, b: Melding) => a.nummer - b.nummer;
  for await (const melding of meldingen) {
    wachtend.push(melding);
    if (wachtend.length < 2 * venster) continue;
    wachtend.sort(opNummer);
    yield* wachtend.slice(0, venster);
    wachtend = wachtend.slice(venster);
  }
  yield* wachtend.sort(opNummer);
}

async function* regelsVan(meldingen: AsyncIterable<Melding>): AsyncGenerator<readonly string[]> {
  for await (const { nummer, id, fouten } of meldingen) {
    for (const { kolom = '', waarde = '', code, pad, melding, suggestie = '' } of fouten) {
      yield [String(nummer), id, kolom, waarde, code, pad, melding, suggestie];
    }
  }
}

class Csvrapport {
  private readonly uit;

  constructor(bestand: string) {
    this.uit = createWriteStream(bestand, { mode: 0o600 });
    this.uit.write(BYTE_ORDER_MARK + alsRegel(KOPPEN));
  }

  async schrijf(cellen: readonly string[]): Promise<void> {
    if (!this.uit.write(alsRegel(cellen))) await once(this.uit, 'drain');
  }

  async sluit(): Promise<void> {
    this.uit.end();
    await once(this.uit, 'close');
  }
}

class Xlsxrapport {
  private readonly werkmap;
  private readonly blad;

  constructor(bestand: string) {
    this.werkmap = new excel.stream.xlsx.WorkbookWriter({ filename: bestand, useSharedStrings: false });
    this.blad = this.werkmap.addWorksheet('Rapport', { views: [{ state: 'frozen', ySplit: 1 }] });
    this.blad.columns = KOPPEN.map((header, i) => ({ header, width: BREEDTES[i]! }));
    this.blad.getRow(1).commit();
  }

  schrijf(cellen: readonly string[]): void {
    this.blad.addRow(cellen.map(alsTekst)).commit();
  }

  sluit(): Promise<void> {
    return this.werkmap.commit();
  }
}

const alsRegel = (cellen: readonly string[]) => `${cellen.map(alsCel).join(';')}\r\n`;

/** A cell of a CSV file that a spreadsheet shows as text. */
export function alsCel(tekst: string): string {
  const veilig = alsTekst(tekst);
  return /[;"\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

/** What looks like a formula gets an apostrophe in front; a sheet that is saved as CSV keeps it. */
export function alsTekst(tekst: string): string {
  return /^[=+\-@\t\r\n]/.test(tekst) ? `'${tekst}` : tekst;
}
