import { createReadStream } from 'node:fs';
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Afgekeurd } from './formaat.js';

/** A record of which there is something to say; `geweigerd` when it was not taken in. */
export interface Melding extends Afgekeurd {
  readonly geweigerd: boolean;
}

/** The batch with this number, counted from 0, was answered; `tot` is the place of its last record in the file. */
interface Batchregel {
  readonly batch: number;
  readonly tot: number;
  readonly opgenomen: number;
}

type Regel = Melding | Batchregel;

/** How far an earlier run of the same import came without a gap. */
export interface Stand {
  readonly batches: number;
  readonly tot: number;
  readonly opgenomen: number;
  readonly geweigerd: number;
  readonly cellen: number;
}

/**
 * What an import found out, line by line on disk: it takes no memory however large the file, and when the import is cut
 * off the next one goes on where this one was. Only for who imports: it holds what stood in cells.
 */
export class Importboek {
  private constructor(
    private readonly bestand: string,
    readonly stand: Stand,
  ) {}

  /** Opens the book of an import; what an earlier run wrote beyond its last unbroken batch is dropped. */
  static async open(bestand: string): Promise<Importboek> {
    await mkdir(dirname(bestand), { recursive: true, mode: 0o700 });
    const { batches, tot, opgenomen } = await aaneengesloten(bestand);
    const nieuw = `${bestand}.nieuw`;
    await writeFile(nieuw, '', { mode: 0o600 });
    let [geweigerd, cellen] = [0, 0];
    for await (const regel of regels(bestand)) {
      if ('batch' in regel ? regel.batch >= batches : regel.nummer > tot) continue;
      if (!('batch' in regel)) {
        geweigerd += regel.geweigerd ? 1 : 0;
        cellen += regel.fouten.length;
      }
      await appendFile(nieuw, alsRegel(regel));
    }
    await rename(nieuw, bestand);
    return new Importboek(bestand, { batches, tot, opgenomen, geweigerd, cellen });
  }

  noteer(melding: Melding): Promise<void> {
    return appendFile(this.bestand, alsRegel(melding));
  }

  noteerBatch(batch: Batchregel): Promise<void> {
    return appendFile(this.bestand, alsRegel(batch));
  }

  /** Every record of which there is something to say, about in the order of the file. */
  async *meldingen(): AsyncGenerator<Melding> {
    for await (const regel of regels(this.bestand)) if (!('batch' in regel)) yield regel;
  }

  /** Nothing is left to go on with. */
  ruimOp(): Promise<void> {
    return rm(this.bestand, { force: true });
  }
}

/** Batches travel two at a time: of one that was answered before its predecessor, the answer may be lost. */
async function aaneengesloten(bestand: string): Promise<Pick<Stand, 'batches' | 'tot' | 'opgenomen'>> {
  const vooruit = new Map<number, Batchregel>();
  let [batches, tot, opgenomen] = [0, 0, 0];
  for await (const regel of regels(bestand)) {
    if ('batch' in regel) vooruit.set(regel.batch, regel);
    for (let volgende = vooruit.get(batches); volgende; volgende = vooruit.get(batches)) {
      vooruit.delete(batches);
      batches += 1;
      tot = volgende.tot;
      opgenomen += volgende.opgenomen;
    }
  }
  return { batches, tot, opgenomen };
}

const alsRegel = (regel: Regel) => `${JSON.stringify(regel)}\n`;

async function* regels(bestand: string): AsyncGenerator<Regel> {
  const stroom = createReadStream(bestand, 'utf8');
  try {
    for await (const regel of createInterface({ input: stroom, crlfDelay: Infinity })) {
      const gelezen = leesRegel(regel);
      if (gelezen) yield gelezen;
    }
  } catch (fout) {
    if ((fout as { code?: unknown }).code !== 'ENOENT') throw fout;
  }
}

/** The last line of a run that was cut off may be half a line. */
function leesRegel(regel: string): Regel | undefined {
  try {
    return JSON.parse(regel) as Regel;
  } catch {
    return undefined;
  }
}
