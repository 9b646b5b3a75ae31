import { open } from 'node:fs/promises';
import excel, { type CellValue } from 'exceljs';
import { Opdrachtfout } from '../terminal/index.js';
import type { Cel, Rij } from './tabel.js';

/** What every zip begins with. */
const ZIP = 'PK';

/** The lines of one sheet (from 1) of an Excel workbook, one by one: a large file is never in memory as a whole. */
export async function* leesXlsx(bestand: string, blad: number): AsyncGenerator<Rij> {
  await eisWerkmap(bestand);
  const lezer = new excel.stream.xlsx.WorkbookReader(bestand, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    // Without the styles a day is only a number.
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  let plaats = 0;
  for await (const werkblad of lezer) {
    plaats += 1;
    for await (const rij of werkblad) {
      if (plaats === blad) yield { nummer: rij.number, cellen: cellenVan(rij.values) };
    }
    if (plaats === blad) return;
  }
  throw new Opdrachtfout(`${bestand} heeft geen blad ${blad}.`);
}

async function eisWerkmap(bestand: string): Promise<void> {
  const greep = await open(bestand).catch(() => {
    throw new Opdrachtfout(`${bestand} is niet te lezen.`);
  });
  try {
    const { buffer } = await greep.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    if (buffer.toString('latin1') === ZIP) return;
  } finally {
    await greep.close();
  }
  throw new Opdrachtfout(`${bestand} is geen Excel-werkmap (xlsx). Bewaar het bestand in Excel als .xlsx.`);
}

/** The reader counts columns from 1 and leaves holes for empty cells. */
function cellenVan(waarden: unknown): Cel[] {
  return Array.from(waarden as CellValue[], alsCel).slice(1);
}

function alsCel(waarde: CellValue | undefined): Cel {
  if (waarde === undefined || waarde === null) return { tekst: '' };
  if (waarde instanceof Date) return alsDag(waarde);
  if (typeof waarde !== 'object') return { tekst: String(waarde) };
  if ('richText' in waarde) return { tekst: waarde.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in waarde) return { tekst: waarde.text };
  if ('error' in waarde) return { tekst: waarde.error };
  return alsCel((waarde as { result?: CellValue }).result);
}

function alsDag(moment: Date): Cel {
  const dag = Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 10);
  return { tekst: dag, datum: dag };
}
