import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { Opdrachtfout } from '../terminal/index.js';

/** Where the middle of a four-digit postcode lies, in degrees (WGS 84). A name that is not known is empty. */
export interface Postcode {
  readonly pc4: string;
  readonly plaats: string;
  readonly gemeente: string;
  readonly lat: number;
  readonly lon: number;
}

/** A line of the file (from 1, the header counts) that is no postcode, and the columns that are wrong. */
export interface SlechteRegel {
  readonly regel: number;
  readonly kolommen: readonly string[];
}

const KOLOMMEN = ['pc4', 'plaats', 'gemeente', 'lat', 'lon'] as const;

type Kolom = (typeof KOLOMMEN)[number];
export type Rij = Readonly<Partial<Record<Kolom, string>>>;

/** Every line below the header of a file with tabs between its columns. */
export async function* leesPostcodes(bestand: string): AsyncGenerator<Postcode | SlechteRegel> {
  const ontleder = parse({
    bom: true,
    delimiter: '\t',
    // Names of places may hold a quote; in such a file it means nothing else.
    quote: false,
    columns: (koppen: string[]) => keurKoppen(koppen, bestand),
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
  });
  createReadStream(bestand)
    .on('error', () => ontleder.destroy(new Opdrachtfout(`${bestand} is niet te lezen.`)))
    .pipe(ontleder);
  for await (const { record, info } of ontleder as AsyncIterable<{ record: Rij; info: { lines: number } }>) {
    yield leesRij(record, info.lines);
  }
}

function keurKoppen(koppen: string[], bestand: string): string[] {
  const ontbreekt = KOLOMMEN.filter((kolom) => !koppen.includes(kolom));
  if (ontbreekt.length === 0) return koppen;
  throw new Opdrachtfout(`In de eerste regel van ${bestand} ontbreekt: ${ontbreekt.join(', ')}.`);
}

const KLOPT: Readonly<Record<Kolom, (tekst: string) => boolean>> = {
  pc4: (tekst) => /^[1-9][0-9]{3}$/.test(tekst),
  plaats: isNaam,
  gemeente: isNaam,
  lat: (tekst) => isGraden(tekst, 90),
  lon: (tekst) => isGraden(tekst, 180),
};

function isNaam(tekst: string): boolean {
  return !/\p{Cc}/u.test(tekst);
}

function isGraden(tekst: string, maximum: number): boolean {
  return /^-?[0-9]{1,3}(\.[0-9]+)?$/.test(tekst) && Math.abs(Number(tekst)) <= maximum;
}

export function leesRij(rij: Rij, regel: number): Postcode | SlechteRegel {
  const { pc4 = '', plaats = '', gemeente = '', lat = '', lon = '' } = rij;
  const tekst = { pc4, plaats, gemeente, lat, lon };
  const kolommen = KOLOMMEN.filter((kolom) => !KLOPT[kolom](tekst[kolom]));
  return kolommen.length > 0 ? { regel, kolommen } : { pc4, plaats, gemeente, lat: Number(lat), lon: Number(lon) };
}
