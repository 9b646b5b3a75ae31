import { readdirSync } from 'node:fs';
import type { Beroepenzoeker } from '@estafette/taxonomie';
import { Opdrachtfout } from '../terminal/index.js';
import type { Celfout } from '../vertaling/index.js';

export type { Celfout };

/** One record of a source file, told in the re-integratietaal. */
export interface Bronrecord {
  /** Its place in the file, from 1. */
  readonly nummer: number;
  /** The source's own id: records with one id are about the same person or vacancy. */
  readonly id: string;
  /** The name of the bericht, without its prefix: `kandidaatprofiel.vastgesteld`. */
  readonly berichttype: string;
  readonly data: object;
  /** What of the record could not come along as it was. It is taken in all the same. */
  readonly opmerkingen?: readonly Celfout[];
  /** The cell that a fault of the hub is about, by its path. */
  readonly celVan?: (pad: string) => Pick<Celfout, 'kolom' | 'waarde'>;
}

/** A record that was not taken in, and why; or that was, and what is to be said of it. */
export interface Afgekeurd {
  readonly nummer: number;
  /** Empty when the record has none. */
  readonly id: string;
  readonly fouten: readonly Celfout[];
}

/** A kind of source file. A new one is a new file in `formaten/`, named as on the command line, that exports `formaat`. */
export interface Formaat {
  /** Every record of the file, in its order. Throws an `Opdrachtfout` when this is no such file. */
  lees(bestand: string, vraag: Leesvraag): AsyncIterable<Bronrecord | Afgekeurd>;
}

/** With what a file is read, for formats that need more than the file. */
export interface Leesvraag {
  readonly partner: string;
  /** The file with the translation; absent: the one that belongs to the partner. */
  readonly mapping?: string | undefined;
  /** The occupations that may be meant. Made when it is first asked for. */
  readonly zoeker: () => Promise<Beroepenzoeker>;
}

const FORMATEN = new URL('./formaten/', import.meta.url);

export const formaatnamen: readonly string[] = readdirSync(FORMATEN)
  .filter((naam) => /^[a-z-]+\.js$/.test(naam))
  .map((naam) => naam.slice(0, -'.js'.length))
  .sort();

export async function laadFormaat(naam: string): Promise<Formaat> {
  if (!formaatnamen.includes(naam)) {
    throw new Opdrachtfout(`Het formaat '${naam}' kennen wij niet. Kies uit: ${formaatnamen.join(', ')}.`);
  }
  const { formaat } = (await import(new URL(`${naam}.js`, FORMATEN).href)) as { formaat: Formaat };
  return formaat;
}
