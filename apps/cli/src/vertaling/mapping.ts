import { readFile } from 'node:fs/promises';
import { schemakeurder, soortVanType, TYPE_VOORVOEGSEL, type Berichtsoort } from '@estafette/contracts';
import { LineCounter, parseDocument } from 'yaml';
import { Opdrachtfout } from '../terminal/index.js';
import { vindDoelveld, type Doelveld } from './doelveld.js';
import { MAPPINGSCHEMA } from './mappingschema.js';
import { sleutel } from './woord.js';

/** Words behind a number that say in what it was counted, and how it becomes our unit: times `maal`, divided by `door`. */
export interface Eenheid {
  readonly namen: readonly string[];
  readonly maal?: number;
  readonly door?: number;
}

/** Where the values of one column go and how they are read. */
export interface Kolomregel {
  readonly doel: Doelveld;
  /** Words of the partner, by their `sleutel`, and our code for each. */
  readonly codes?: ReadonlyMap<string, string | number>;
  /** The characters that stand between several values in one cell. */
  readonly splits?: string;
  readonly eenheid?: Eenheid;
  /** Look the text up in the taxonomies. */
  readonly zoek?: 'beroep';
  /** Characters that are left out. */
  readonly zonder?: string;
  readonly hoofdletters?: boolean;
  /** A number is filled up on the left with noughts to so many digits. */
  readonly vul?: number;
  /** Only where other columns put something in the same part: the day of a judgement, when there is a judgement. */
  readonly aanvulling?: boolean;
  /** What holds until somebody mended a cell that cannot be read: only for what protects the inwoner. */
  readonly bijTwijfel?: string | number;
}

/** How the words of one partner become a bericht; data in `partners/<partner>/*.yaml`. */
export interface Mapping {
  readonly naam: string;
  readonly formaat: string;
  readonly soort: Berichtsoort;
  /** The column with the source's own id. */
  readonly sleutel: string;
  readonly scheiding: string | undefined;
  readonly codering: string;
  readonly blad: number;
  /** Words that stand where nothing is known, by their `sleutel`. */
  readonly leeg: ReadonlySet<string>;
  /** Of each column its rules; none when it is left behind on purpose. */
  readonly kolommen: ReadonlyMap<string, readonly Kolomregel[]>;
  readonly vast: readonly { readonly doel: Doelveld; readonly waarde: string | number | boolean }[];
}

interface RuweRegel extends Omit<Kolomregel, 'doel' | 'codes'> {
  readonly naar: string;
  readonly codes?: Readonly<Record<string, string | number>>;
}

interface RuweMapping {
  readonly naam: string;
  readonly formaat: string;
  readonly bericht: string;
  readonly sleutel: string;
  readonly scheiding?: string;
  readonly codering?: string;
  readonly blad?: number;
  readonly leeg?: readonly string[];
  readonly kolommen: Readonly<Record<string, { readonly negeer: string } | RuweRegel | readonly RuweRegel[]>>;
  readonly vast?: Readonly<Record<string, string | number | boolean>>;
}

const keurVorm = schemakeurder(MAPPINGSCHEMA);

/** Reads a mapping. Throws an `Opdrachtfout` that names everything in it that is wrong. */
export async function leesMapping(bestand: string): Promise<Mapping> {
  const tekst = await readFile(bestand, 'utf8').catch(() => {
    throw new Opdrachtfout(`De vertaling ${bestand} is niet te lezen.`);
  });
  return maakMapping(ontleed(tekst, bestand), bestand);
}

function ontleed(tekst: string, bestand: string): RuweMapping {
  const document = parseDocument(tekst, { lineCounter: new LineCounter() });
  const [mis] = document.errors;
  if (mis) throw new Opdrachtfout(`De vertaling ${bestand} is geen goede YAML. ${mis.message}`);
  const ruw: unknown = document.toJS();
  const fouten = keurVorm(ruw).map(({ pad, wat }) => `${pad || 'het geheel'}: ${wat}`);
  if (fouten.length > 0) throw onjuist(bestand, fouten);
  return ruw as RuweMapping;
}

function onjuist(bestand: string, fouten: readonly string[]): Opdrachtfout {
  return new Opdrachtfout([`De vertaling ${bestand} klopt niet:`, ...fouten.map((f) => `- ${f}`)].join('\n'));
}

function maakMapping(ruw: RuweMapping, bestand: string): Mapping {
  const fouten: string[] = [];
  const soort = soortVanType(TYPE_VOORVOEGSEL + ruw.bericht);
  if (!soort) throw onjuist(bestand, [`het bericht ${ruw.bericht} bestaat niet`]);
  const doel = (pad: string, waar: string): Doelveld | undefined => {
    const gevonden = vindDoelveld(soort.klasse, pad);
    if (!gevonden) fouten.push(`${waar}: het veld ${pad} bestaat niet in ${ruw.bericht}`);
    return gevonden;
  };
  const kolommen = new Map(
    Object.entries(ruw.kolommen).map(([naam, regels]) => [naam, leesRegels(naam, regels, doel, fouten)]),
  );
  if (!kolommen.has(ruw.sleutel)) fouten.push(`sleutel: de kolom '${ruw.sleutel}' staat niet onder kolommen`);
  const vast = Object.entries(ruw.vast ?? {}).flatMap(([pad, waarde]) => {
    const gevonden = doel(pad, 'vast');
    if (gevonden) fouten.push(...buitenLijst([waarde], gevonden, `vast: ${pad}`));
    return gevonden ? [{ doel: gevonden, waarde }] : [];
  });
  if (fouten.length > 0) throw onjuist(bestand, fouten);
  const { naam, formaat, scheiding, codering = 'utf-8', blad = 1, leeg = [] } = ruw;
  return {
    ...{ naam, formaat, soort, sleutel: ruw.sleutel, scheiding, codering, blad, kolommen, vast },
    leeg: new Set(leeg.map(sleutel)),
  };
}

function leesRegels(
  kolom: string,
  regels: RuweMapping['kolommen'][string],
  doelVan: (pad: string, waar: string) => Doelveld | undefined,
  fouten: string[],
): Kolomregel[] {
  if ('negeer' in regels) return [];
  const lijst = Array.isArray(regels) ? (regels as readonly RuweRegel[]) : [regels as RuweRegel];
  return lijst.flatMap(({ naar, codes, ...rest }) => {
    const doel = doelVan(naar, kolom);
    if (!doel) return [];
    const gekozen = codes && new Map(Object.entries(codes).map(([woord, code]) => [sleutel(woord), code]));
    const genoemd = [...(gekozen?.values() ?? []), ...(rest.bijTwijfel === undefined ? [] : [rest.bijTwijfel])];
    fouten.push(...buitenLijst(genoemd, doel, kolom));
    return [{ ...rest, doel, ...(gekozen ? { codes: gekozen } : {}) }];
  });
}

/** Every value that a mapping names must be one that the field may have. */
function buitenLijst(waarden: readonly unknown[], { soort, pad }: Doelveld, waar: string): string[] {
  return waarden.flatMap((waarde) => {
    const geschonden = soort.regels.find(({ klopt }) => !klopt(waarde));
    return geschonden ? [`${waar}: ${JSON.stringify(waarde)} mag niet in ${pad}. ${geschonden.verwacht ?? ''}`] : [];
  });
}
