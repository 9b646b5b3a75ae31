import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Opdrachtfout } from '../terminal/index.js';
import type { Rij } from './tabel.js';

export interface Csvvorm {
  /** What stands between the cells; absent: found out from the first line. */
  readonly scheiding?: string | undefined;
  /** As `TextDecoder` names it. */
  readonly codering: string;
}

const SCHEIDINGEN = [';', '\t', ','];
const EERSTE_BYTES = 16_384;

/** The lines of a CSV file, one by one: a large file is never in memory as a whole. */
export async function* leesCsv(bestand: string, { scheiding, codering }: Csvvorm): AsyncGenerator<Rij> {
  const ontleder = parse({
    delimiter: scheiding ?? (await vindScheiding(bestand, codering)),
    relax_column_count: true,
    relax_quotes: true,
    info: true,
  });
  const tekst = Readable.from(gedecodeerd(bestand, codering));
  tekst.on('error', (fout) => ontleder.destroy(fout));
  tekst.pipe(ontleder);
  try {
    for await (const { record, info } of ontleder as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { nummer: info.lines, cellen: record.map((cel) => ({ tekst: cel })) };
    }
  } catch (fout) {
    if (fout instanceof CsvError) throw new Opdrachtfout(`${bestand} is geen goed CSV-bestand: ${fout.message}.`);
    throw fout;
  }
}

async function vindScheiding(bestand: string, codering: string): Promise<string> {
  const greep = await open(bestand).catch(() => {
    throw new Opdrachtfout(`${bestand} is niet te lezen.`);
  });
  try {
    const { buffer, bytesRead } = await greep.read(Buffer.alloc(EERSTE_BYTES), 0, EERSTE_BYTES, 0);
    const [regel = ''] = new TextDecoder(codering).decode(buffer.subarray(0, bytesRead)).split(/\r?\n/);
    const aantal = (teken: string) => regel.split(teken).length;
    return SCHEIDINGEN.reduce((beste, teken) => (aantal(teken) > aantal(beste) ? teken : beste));
  } finally {
    await greep.close();
  }
}

/** Strict: a file in another encoding would quietly give people other names. The decoder drops a byte order mark. */
async function* gedecodeerd(bestand: string, codering: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(codering, { fatal: true });
  try {
    for await (const stuk of createReadStream(bestand)) yield decoder.decode(stuk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (fout) {
    if (!(fout instanceof TypeError)) throw new Opdrachtfout(`${bestand} is niet te lezen.`);
    throw new Opdrachtfout(
      `${bestand} is geen ${codering}. Bewaar het bestand anders, of noem de codering in de vertaling.`,
    );
  }
}
