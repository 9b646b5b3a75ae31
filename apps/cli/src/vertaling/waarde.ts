import { fout, velden, type Fout } from '@estafette/contracts';
import { gelijkenis } from '@estafette/taxonomie';
import type { Cel } from '../tabel/index.js';
import type { Doelveld } from './doelveld.js';
import type { Eenheid, Kolomregel } from './mapping.js';
import { sleutel } from './woord.js';

/** Why a cell could not be translated, and what it comes nearest to. */
export interface Onvertaald {
  readonly fout: Fout;
  readonly suggestie?: string;
}

export type Vertaald = { readonly waarde: string | number | boolean } | Onvertaald;

type Schema = { readonly type?: string; readonly format?: string };

/** One value of a cell as the field of a bericht has it. What is not surely so is not translated. */
export function vertaalWaarde(cel: Cel, regel: Kolomregel, { pad, soort }: Doelveld): Vertaald {
  const tekst = bewerk(cel.tekst, regel);
  const omgezet = zetOm({ ...cel, tekst }, regel, soort, pad);
  if (!('waarde' in omgezet)) return omgezet;
  const geschonden = soort.regels.find(({ klopt }) => !klopt(omgezet.waarde));
  return geschonden ? { fout: fout(geschonden.code, pad, geschonden.verwacht) } : omgezet;
}

function bewerk(tekst: string, { zonder, hoofdletters, vul }: Kolomregel): string {
  const kort = zonder === undefined ? tekst.trim() : [...tekst].filter((teken) => !zonder.includes(teken)).join('');
  const groot = hoofdletters ? kort.toUpperCase() : kort;
  // A spreadsheet takes the noughts off a number.
  return vul !== undefined && /^\d+$/.test(groot) ? groot.padStart(vul, '0') : groot;
}

function zetOm(cel: Cel, regel: Kolomregel, soort: Doelveld['soort'], pad: string): Vertaald {
  const { type, format } = soort.schema() as Schema;
  const gekozen = regel.codes?.get(sleutel(cel.tekst));
  if (gekozen !== undefined) return { waarde: gekozen };
  if (soort.codelijst)
    return alsCode(
      cel.tekst,
      regel,
      soort.codelijst.codes.map(({ code }) => code),
      pad,
    );
  if (regel.codes) return onbekendeWaarde(cel.tekst, [...regel.codes.keys()], pad);
  if (format === 'date') return alsDatum(cel, pad);
  if (type === 'integer') return alsGetal(cel.tekst, regel.eenheid, pad);
  return { waarde: cel.datum ?? cel.tekst };
}

/** A word of the partner, or the code itself whatever its capitals. */
function alsCode(tekst: string, { codes }: Kolomregel, bekend: readonly (string | number)[], pad: string): Vertaald {
  const zelf = bekend.find((code) => sleutel(String(code)) === sleutel(tekst));
  if (zelf !== undefined && !codes) return { waarde: zelf };
  return onbekendeWaarde(tekst, codes ? [...codes.keys()] : bekend.map(String), pad);
}

function onbekendeWaarde(tekst: string, mogelijk: readonly string[], pad: string): Onvertaald {
  const suggestie = naaste(tekst, mogelijk);
  const melding = `Deze waarde staat niet in de vertaling. Wij kennen: ${mogelijk.slice(0, 30).join(', ')}.`;
  return { fout: { code: 'CODE_ONBEKEND', pad, melding }, ...(suggestie === undefined ? {} : { suggestie }) };
}

const MINSTE_GELIJKENIS = 400;

/** What a text comes nearest to, when it comes near. */
export function naaste(tekst: string, mogelijk: readonly string[]): string | undefined {
  const punten = mogelijk.map((woord) => ({ woord, score: gelijkenis(tekst, woord) }));
  const [beste] = punten.sort((a, b) => b.score - a.score);
  return beste && beste.score >= MINSTE_GELIJKENIS ? beste.woord : undefined;
}

const NEDERLANDSE_DATUM = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 0{1,2}:00(?::00)?)?$/;
const ISO_DATUM = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/;

function alsDatum({ tekst, datum }: Cel, pad: string): Vertaald {
  const [, dag, maand, jaar] = NEDERLANDSE_DATUM.exec(tekst) ?? [];
  const nederlands = dag && `${jaar}-${maand!.padStart(2, '0')}-${dag.padStart(2, '0')}`;
  const gelezen = datum ?? (nederlands || ISO_DATUM.exec(tekst)?.[1]);
  if (gelezen !== undefined && velden.isDatum(gelezen)) return { waarde: gelezen };
  return { fout: fout('DATUM_ONGELDIG', pad, 'Of schrijf dd-mm-jjjj.') };
}

const GETAL = /^(-?\d+)(?:[.,](\d+))?$/;

function alsGetal(tekst: string, eenheid: Eenheid | undefined, pad: string): Vertaald {
  const kaal = zonderEenheid(tekst, eenheid);
  const [, heel, breuk = ''] = GETAL.exec(kaal) ?? [];
  if (heel === undefined) return { fout: fout('TYPE_ONJUIST', pad, 'Verwacht: een heel getal.') };
  const { maal = 1, door = 1 } = eenheid ?? {};
  // In whole numbers: 0,1 × 3 is not 0,3 in binary.
  const schaal = 10 ** breuk.length;
  const teller = Number(heel + breuk) * maal;
  const waarde = teller / (schaal * door);
  if (Number.isSafeInteger(teller) && Number.isInteger(waarde)) return { waarde };
  return { fout: fout('TYPE_ONJUIST', pad, `Verwacht: een heel getal${eenheid ? ' na omrekenen' : ''}.`) };
}

function zonderEenheid(tekst: string, eenheid: Eenheid | undefined): string {
  const klein = tekst.toLowerCase();
  const naam = eenheid?.namen.find((n) => klein.endsWith(n.toLowerCase()));
  return naam === undefined ? tekst : tekst.slice(0, -naam.length).trim();
}
