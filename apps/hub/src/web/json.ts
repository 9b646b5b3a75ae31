import { fout, keur, type Fout, type Klasse } from '@estafette/contracts';
import { Weigering } from './weigering.js';

export type GelezenJson = { readonly waarde: unknown } | { readonly fouten: Fout[] };

/** Deeper than any schema of ours; keeps recursion over a parsed value safe. */
const MAX_DIEPTE = 32;
// PostgreSQL cannot store U+0000 in text or jsonb, nor half of a surrogate pair.
const VERBODEN_TEKEN = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Reads the bytes of a request as JSON, and refuses what no store or partner could carry. */
export function leesJson(bytes: Buffer): GelezenJson {
  const ontleed = ontleedJson(bytes);
  return 'fouten' in ontleed ? ontleed : keurTekens(ontleed.waarde);
}

/** Refuses a value with a character that cannot be stored, also in names of fields and also written as an escape. */
export function keurTekens(waarde: unknown): GelezenJson {
  return heeftVerbodenTeken(waarde) ? { fouten: [fout('TEKEN_VERBODEN', '')] } : { waarde };
}

/** Reads JSON whose characters have still to be judged, such as a list of which each element stands on its own. */
export function ontleedJson(bytes: Buffer): GelezenJson {
  const tekst = alsUtf8(bytes);
  if (tekst === undefined) return { fouten: [fout('UTF8_ONGELDIG', '')] };
  if (isTeDiep(tekst)) return { fouten: [fout('TE_DIEP', '')] };
  const waarde = ontleed(tekst);
  if (waarde === undefined) return { fouten: [fout('JSON_ONGELDIG', '')] };
  return { waarde };
}

function alsUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function ontleed(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    return undefined;
  }
}

// Counted before parsing, so that nothing recursive ever sees a bomb. Brackets inside strings do not count.
function isTeDiep(tekst: string): boolean {
  let diepte = 0;
  let inTekst = false;
  for (let i = 0; i < tekst.length; i++) {
    const teken = tekst[i];
    if (inTekst && teken === '\\') i++;
    else if (teken === '"') inTekst = !inTekst;
    else if (!inTekst && (teken === '{' || teken === '[')) diepte++;
    else if (!inTekst && (teken === '}' || teken === ']')) diepte--;
    if (diepte > MAX_DIEPTE) return true;
  }
  return false;
}

function heeftVerbodenTeken(waarde: unknown): boolean {
  if (typeof waarde === 'string') return VERBODEN_TEKEN.test(waarde);
  if (typeof waarde !== 'object' || waarde === null) return false;
  return Object.entries(waarde).some(([naam, deel]) => isVerbodenNaam(naam) || heeftVerbodenTeken(deel));
}

// No field is called so, and libraries that make objects of it trip over these names.
function isVerbodenNaam(naam: string): boolean {
  return ['__proto__', 'constructor', 'prototype'].includes(naam) || VERBODEN_TEKEN.test(naam);
}

/** The JSON object in the body of a request; an empty body is an empty object. */
export function leesObject(body: Buffer | undefined): Record<string, unknown> {
  if (!body || body.length === 0) return {};
  const gelezen = leesJson(body);
  if ('fouten' in gelezen) throw new Weigering(gelezen.fouten);
  const { waarde } = gelezen;
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) {
    throw Weigering.van('TYPE_ONJUIST', '', 'Verwacht: een object.');
  }
  return waarde as Record<string, unknown>;
}

/** The JSON object in the body of a request, as this class describes it; refuses with every fault at once. */
export function leesAls<T extends object>(klasse: Klasse<T>, body: Buffer | undefined): T {
  const gelezen = leesObject(body);
  const fouten = keur(klasse, gelezen, '');
  if (fouten.length > 0) throw new Weigering(fouten);
  return gelezen as T;
}
