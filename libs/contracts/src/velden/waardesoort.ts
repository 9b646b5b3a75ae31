import type { Codelijst } from '../codelijsten/index.js';
import type { FoutCode } from '../fouten/index.js';

/** The part of JSON Schema 2020-12 that the re-integratietaal uses. */
export interface JsonSchema {
  readonly [trefwoord: string]: unknown;
}

export type Klasse<T extends object = object> = new () => T;

/** One test of a value, with the code of the fault that it gives and, where it helps, what was expected. */
export interface Regel {
  readonly code: FoutCode;
  readonly klopt: (waarde: unknown) => boolean;
  readonly verwacht?: string;
}

/** What the vault keeps: the citizen service number, and what says who and where somebody is. */
export type Vertrouwelijkheid = 'bsn' | 'contact';

/**
 * What may stand in a field: the JSON Schema that decides, and the same rules one by one, to name a fault in Dutch.
 * Both come from one description, so that they cannot differ.
 */
export interface Waardesoort<T> {
  readonly schema: () => JsonSchema;
  readonly regels: readonly Regel[];
  /** Set when the value is a part (`klasse`) or a list of values (`element`). */
  readonly klasse?: () => Klasse;
  readonly element?: Waardesoort<unknown>;
  /** Set when the value is a code of this list. */
  readonly codelijst?: Codelijst;
  /** Set when the value points to something that each partner knows under an id of its own. */
  readonly verwijzing?: Verwijssoort;
  readonly magNieuw?: boolean;
  /** Set when who only has the id from a list may send it: no binding is asked. */
  readonly magUitLijst?: boolean;
  /** Set when the value may lie in the vault only. */
  readonly vertrouwelijk?: Vertrouwelijkheid;
  /** Never set: carries the TypeScript type. */
  readonly waarde?: T;
}

/** The things that have another id for every partner. */
export const verwijssoorten = [
  'inwoner',
  'vacature',
  'overdracht',
  'voorstel',
  'plaatsing',
  'traject',
  'advies',
  'werkgevercontact',
  'signaal',
  'bericht',
] as const;
export type Verwijssoort = (typeof verwijssoorten)[number];
