import type { Code, Codelijst } from '../codelijsten/index.js';
import { isBsn, isDatum, isTijdstip, isUuid } from './formaten.js';
import type { JsonSchema, Klasse, Regel, Vertrouwelijkheid, Waardesoort } from './waardesoort.js';

const isTekst = (w: unknown): w is string => typeof w === 'string';
const isObject = (w: unknown): boolean => typeof w === 'object' && w !== null && !Array.isArray(w);
// JSON Schema counts characters, not UTF-16 units.
const lengte = (w: string): number => [...w].length;

const TEKST: Regel = { code: 'TYPE_ONJUIST', klopt: isTekst, verwacht: 'Verwacht: tekst.' };

/** Text of at least one and at most `maximum` characters. */
export function tekst(maximum: number): Waardesoort<string> {
  return {
    schema: () => ({ type: 'string', minLength: 1, maxLength: maximum }),
    regels: [
      TEKST,
      { code: 'TEKST_LEEG', klopt: (w) => !isTekst(w) || w.length > 0 },
      {
        code: 'TEKST_TE_LANG',
        klopt: (w) => !isTekst(w) || lengte(w) <= maximum,
        verwacht: `Hoogstens ${maximum} tekens.`,
      },
    ],
  };
}

/** Text that may be empty: national contracts (VUM) allow it and mean "absent" by it. */
export function vrijeTekst(maximum: number): Waardesoort<string> {
  const [, , teLang] = tekst(maximum).regels;
  return { schema: () => ({ type: 'string', maxLength: maximum }), regels: [TEKST, teLang!] };
}

/** Text in a fixed notation, given as a regular expression without flags. */
export function patroon(uitdrukking: string, voorbeeld: string): Waardesoort<string> {
  const regexp = new RegExp(uitdrukking, 'u');
  return {
    schema: () => ({ type: 'string', pattern: uitdrukking, examples: [voorbeeld] }),
    regels: [
      TEKST,
      {
        code: 'PATROON_ONJUIST',
        klopt: (w) => !isTekst(w) || regexp.test(w),
        verwacht: `Bijvoorbeeld: ${voorbeeld}.`,
      },
    ],
  };
}

/** A whole number between two bounds, bounds included. */
export function geheel(minimum: number, maximum: number): Waardesoort<number> {
  return {
    schema: () => ({ type: 'integer', minimum, maximum }),
    regels: [
      { code: 'TYPE_ONJUIST', klopt: Number.isInteger, verwacht: 'Verwacht: een heel getal.' },
      {
        code: 'GETAL_BUITEN_BEREIK',
        klopt: (w) => typeof w !== 'number' || (w >= minimum && w <= maximum),
        verwacht: `Van ${minimum} tot en met ${maximum}.`,
      },
    ],
  };
}

/** Yes or no, where the national contract leaves no room for unknown; absent still means unknown. */
export function waarOfNiet(): Waardesoort<boolean> {
  return {
    schema: () => ({ type: 'boolean' }),
    regels: [{ code: 'TYPE_ONJUIST', klopt: (w) => typeof w === 'boolean', verwacht: 'Verwacht: true of false.' }],
  };
}

/** A code of a code list. Retired codes are still read; `x-vervallen` says as what. */
export function code<C extends string | number>(lijst: Codelijst<C>): Waardesoort<C> {
  const codes: readonly unknown[] = lijst.codes.map((c: Code<C>) => c.code);
  const soort = typeof codes[0] === 'number' ? 'integer' : 'string';
  const vervallen = lijst.codes.filter((c) => c.tot !== undefined).map((c) => [c.code, c.opvolger]);
  const oude = vervallen.length > 0 ? { 'x-vervallen': Object.fromEntries(vervallen) as JsonSchema } : {};
  return {
    schema: () => ({ type: soort, enum: codes, 'x-codelijst': lijst.naam, ...oude }),
    codelijst: lijst,
    regels: [
      {
        code: 'CODE_ONBEKEND',
        klopt: (w) => codes.includes(w),
        verwacht: `Codelijst ${lijst.naam}: ${codes.join(', ')}.`,
      },
    ],
  };
}

export function datum(): Waardesoort<string> {
  return {
    schema: () => ({ type: 'string', format: 'date' }),
    regels: [{ code: 'DATUM_ONGELDIG', klopt: isDatum }],
  };
}

export function tijdstip(): Waardesoort<string> {
  return {
    schema: () => ({ type: 'string', format: 'date-time' }),
    regels: [{ code: 'TIJDSTIP_ONGELDIG', klopt: isTijdstip }],
  };
}

export function uuid(): Waardesoort<string> {
  return {
    schema: () => ({ type: 'string', format: 'uuid' }),
    regels: [{ code: 'PATROON_ONJUIST', klopt: isUuid, verwacht: 'Verwacht: een UUID.' }],
  };
}

/** A citizen service number. Its fault never repeats the number. */
export function bsn(): Waardesoort<string> {
  const soort: Waardesoort<string> = {
    schema: () => ({ type: 'string', format: 'bsn', pattern: '^[0-9]{9}$', examples: ['999993653'] }),
    regels: [{ code: 'BSN_ONGELDIG', klopt: isBsn }],
  };
  return vertrouwelijk('bsn', soort);
}

/** The same value, but for the vault: the hub takes it out of the bericht before anything else is done with it. */
export function vertrouwelijk<T>(aard: Vertrouwelijkheid, soort: Waardesoort<T>): Waardesoort<T> {
  return { ...soort, schema: () => ({ ...soort.schema(), 'x-vertrouwelijk': aard }), vertrouwelijk: aard };
}

/** An object of a class whose fields are described with the decorators of this folder. */
export function deel<T extends object>(klasse: () => Klasse<T>): Waardesoort<T> {
  return {
    schema: () => ({ $ref: `#/$defs/${klasse().name}` }),
    regels: [{ code: 'TYPE_ONJUIST', klopt: isObject, verwacht: 'Verwacht: een object.' }],
    klasse,
  };
}

/** A list of at most `maximum` values; the order carries no meaning unless the field says so. */
export function lijst<T>(element: Waardesoort<T>, maximum: number): Waardesoort<T[]> {
  return {
    schema: () => ({ type: 'array', items: element.schema(), maxItems: maximum }),
    regels: [
      { code: 'TYPE_ONJUIST', klopt: Array.isArray, verwacht: 'Verwacht: een lijst.' },
      {
        code: 'LIJST_TE_LANG',
        klopt: (w) => !Array.isArray(w) || w.length <= maximum,
        verwacht: `Hoogstens ${maximum}.`,
      },
    ],
    element,
  };
}
