import type { Brugnaam } from './brug.js';
import type { Duizendste } from './duizendsten.js';
import type { Uitweg } from './uitweg.js';

/** The two sides that are weighed: what the employer needs and what the candidate wants. */
export type Kant = 'werkgever' | 'kandidaat';

/**
 * How much two occupations resemble each other, in 1/1000, by code (URI). The same code never reaches this function.
 * Undefined when the taxonomy does not know one of the codes.
 */
export type Verwantschap = (beroepA: string, beroepB: string) => Duizendste | undefined;

/** What the taxonomy knows of competences, by code (URI). */
export interface Competentiekennis {
  /** The competences of an occupation; undefined when the taxonomy does not know it. */
  readonly vanBeroep: (beroep: string) => Beroepscompetenties | undefined;
  /** Whether two competences lie so close that who has the one has most of the other. */
  readonly isNaast: (a: string, b: string) => boolean;
}

export interface Beroepscompetenties {
  readonly essentieel: readonly string[];
  readonly optioneel: readonly string[];
}

/** What a criterion may look at besides the two parties. */
export interface Meetomgeving {
  readonly verwantschap: Verwantschap;
  readonly competenties: Competentiekennis;
  /** Whether the law asks a diploma for this occupation. */
  readonly isGereglementeerd: (beroep: string) => boolean;
  /** The day of the run, as days since 1970-01-01: work that began earlier can begin today. */
  readonly dag: number;
}

/** Makes a sentence in B1 Dutch. */
export type Zin = () => string;

/**
 * What one criterion finds. 'niet_gevraagd': the vacancy does not state the demand, so its weight goes.
 * 'onbekend': the candidate's fact is missing. 'bekend': both are known; `uit` is the reason of a hard conflict,
 * which exists on known facts only. Sentences are made when someone asks for them: most candidates are only counted.
 */
export type Meting =
  | { readonly soort: 'niet_gevraagd' }
  | { readonly soort: 'onbekend'; readonly zin: Zin }
  | { readonly soort: 'bekend'; readonly s: Duizendste; readonly zin: Zin; readonly uit?: string };

/** Names every fact of `F`: one that is left out does not compile. */
export type Leest<F> = Readonly<Record<keyof F, true>>;

/**
 * One criterion of matching.md section 3: its facts, measure, sentences for the accountmanager and bridges, in one file.
 * `V` and `K` are the facts it reads of vacancy and candidate. Its weight is in the weight set under `naam`.
 */
export interface Criterium<V, K> {
  readonly naam: string;
  readonly kant: Kant;
  readonly bruggen: readonly Brugnaam[];
  /** What it looks at, as the inwoner would call it, after "klopt er iets niet over". Criteria that look at the same thing say the same. */
  readonly gegeven: string;
  /** What to ask the inwoner when it is not known. */
  readonly vraag: string;
  /** For a criterion that can put someone out: what must change, and who can do it. */
  readonly uitweg?: Uitweg;
  /** All that `meet` looks at: parties that are the same in this get the same measure, and are measured once. */
  readonly leest: { readonly vacature: Leest<V>; readonly kandidaat: Leest<K> };
  meet(vacature: V, kandidaat: K, omgeving: Meetomgeving): Meting;
}

export const NIET_GEVRAAGD: Meting = { soort: 'niet_gevraagd' };

/** Said of a wish that the candidate has not told us: a missing wish is not a conflict. */
export const WENS_ONBEKEND = 'Wij weten nog niet wat de kandidaat hiervan vindt.';
