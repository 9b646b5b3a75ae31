import type { Publicatie } from '../api/index.js';

/** One vacature as it stands in a table, with what cannot be understood of it. */
export interface Importregel {
  /** Of the line in the table, the first under the headings is 1. */
  readonly nummer: number;
  readonly naam: string;
  /** As it stands there; which occupation it is has to be looked up. */
  readonly beroep: string;
  readonly kenmerk: string | undefined;
  readonly plaatsen: number;
  readonly profiel: Publicatie['profiel'];
  readonly fouten: readonly string[];
}

/** How columns are called, without what is no letter. */
const KOPPEN = {
  naam: ['naam', 'naamvacature', 'vacature', 'functie', 'functienaam', 'titel'],
  beroep: ['beroep', 'beroepsnaam', 'functiegroep'],
  urenVan: ['uren', 'urenvan', 'urenperweek', 'minimaaluren', 'urenminimaal'],
  urenTot: ['urentot', 'maximaaluren', 'urenmaximaal'],
  postcode: ['postcode', 'pc'],
  plaatsen: ['plaatsen', 'aantal', 'aantalplaatsen'],
  kenmerk: ['kenmerk', 'nummer', 'vacaturenummer', 'referentie', 'id'],
  omschrijving: ['omschrijving', 'taken', 'omschrijvingvacature'],
  werkgever: ['werkgever', 'bedrijf', 'organisatie'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Kolom = keyof typeof KOPPEN;

const UREN_MAXIMAAL = 60;
const PLAATSEN_MAXIMAAL = 500;
const POSTCODE = /^[1-9][0-9]{3} ?[A-Za-z]{2}$/;

/** Reads a table with headings: pasted from a spreadsheet (tabs), or a CSV file with semicolons or commas. */
export function leesTabel(tekst: string): readonly (readonly string[])[] {
  const schoon = tekst.replace(/^\uFEFF/, '');
  const eerste = schoon.split(/\r?\n/, 1)[0] ?? '';
  const scheider = ['\t', ';', ','].find((teken) => eerste.includes(teken)) ?? ';';
  return splits(schoon, scheider).filter((rij) => rij.some((cel) => cel !== ''));
}

/** RFC 4180 with any mark between cells: what is in quotes may hold that mark, and line ends. */
function splits(tekst: string, scheider: string): string[][] {
  const rijen: string[][] = [[]];
  const cel = new RegExp(`("(?:[^"]|"")*"|[^${scheider}\\r\\n]*)(${scheider}|\\r?\\n|$)`, 'y');
  while (cel.lastIndex < tekst.length) {
    const gelezen = cel.exec(tekst);
    // A quote in the middle of a cell: what follows is read as it stands.
    if (!gelezen) break;
    const [, inhoud = '', einde = ''] = gelezen;
    rijen.at(-1)!.push(inhoud.replace(/^"|"$/g, '').replaceAll('""', '"').trim());
    if (einde === '') break;
    if (einde !== scheider) rijen.push([]);
  }
  return rijen;
}

/** The vacatures in a table; a table without the two columns that must be there gives none. */
export function leesVacatures([koppen = [], ...rijen]: readonly (readonly string[])[]): {
  readonly ontbreekt: readonly string[];
  readonly regels: readonly Importregel[];
} {
  const plek = kolommen(koppen);
  const ontbreekt = (['naam', 'beroep'] as const).filter((kolom) => plek.get(kolom) === undefined);
  if (ontbreekt.length > 0) return { ontbreekt, regels: [] };
  const regels = rijen.map((rij, i) => leesRegel((kolom) => rij[plek.get(kolom) ?? -1] ?? '', i + 1));
  return { ontbreekt, regels };
}

function kolommen(koppen: readonly string[]): ReadonlyMap<Kolom, number> {
  const kaal = koppen.map((kop) => kop.toLowerCase().replace(/[^a-z]/g, ''));
  const gevonden = (Object.keys(KOPPEN) as Kolom[]).map(
    (kolom) => [kolom, kaal.findIndex((kop) => (KOPPEN[kolom] as readonly string[]).includes(kop))] as const,
  );
  return new Map(gevonden.filter(([, plek]) => plek >= 0));
}

type Cellen = (kolom: Kolom) => string;

function leesRegel(cel: Cellen, nummer: number): Importregel {
  return {
    nummer,
    naam: cel('naam'),
    beroep: cel('beroep'),
    kenmerk: cel('kenmerk') || undefined,
    plaatsen: getal(cel('plaatsen')) ?? 1,
    fouten: foutenIn(cel),
    profiel: leesProfiel(cel),
  };
}

function foutenIn(cel: Cellen): string[] {
  const postcode = cel('postcode');
  const plaatsen = getal(cel('plaatsen')) ?? 1;
  const uren = [getal(cel('urenVan')), getal(cel('urenTot'))];
  const fouten: readonly (readonly [fout: boolean, zin: string])[] = [
    [cel('naam') === '', 'De naam ontbreekt.'],
    [!uren.every(isUren), `De uren moeten een getal zijn van 1 tot en met ${UREN_MAXIMAAL}.`],
    [postcode !== '' && !POSTCODE.test(postcode), `“${postcode}” is geen postcode.`],
    [!(plaatsen >= 1 && plaatsen <= PLAATSEN_MAXIMAAL), 'Het aantal plaatsen klopt niet.'],
  ];
  return fouten.filter(([fout]) => fout).map(([, zin]) => zin);
}

function leesProfiel(cel: Cellen): Importregel['profiel'] {
  const [omschrijving, werkgever, postcode] = [cel('omschrijving'), cel('werkgever'), cel('postcode')];
  const van = getal(cel('urenVan'));
  const tot = getal(cel('urenTot')) ?? van;
  return {
    naamVacature: cel('naam'),
    ...(omschrijving ? { omschrijvingVacature: omschrijving } : {}),
    ...(werkgever ? { werkgever: { handelsnaamOrganisatie: werkgever } } : {}),
    ...(postcode ? { adres: { postcode: postcode.replace(/\s/g, '').toUpperCase() } } : {}),
    ...(van === undefined || tot === undefined
      ? {}
      : { werktijden: { aantalWerkurenPerWeekMinimaal: van, aantalWerkurenPerWeekMaximaal: tot } }),
  };
}

/** Undefined when nothing was filled in, NaN when it is no whole number. */
function getal(waarde: string): number | undefined {
  if (waarde === '') return undefined;
  return /^[0-9]{1,3}$/.test(waarde) ? Number(waarde) : NaN;
}

function isUren(uren: number | undefined): boolean {
  return uren === undefined || (uren >= 1 && uren <= UREN_MAXIMAAL);
}
