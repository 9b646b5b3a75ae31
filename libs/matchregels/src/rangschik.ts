import { lot } from './lot.js';
import type { Duizendste } from './duizendsten.js';
import type { Vertoningsregels, Weging } from './weging/weging.js';

/** What a candidate needs to be ranked: nothing but identity, score, how much is known and the number of hard conflicts. */
export interface Rangschikbaar {
  readonly kandidaatId: string;
  readonly score: Duizendste;
  /** Known weight ÷ asked weight. It never counts in a score, and only for a place to be discovered in the order. */
  readonly zekerheid: Duizendste;
  readonly hard: number;
}

/** How often a candidate was shown, as it stood at the start of the day; logged as input of the run. */
export interface Vertoond {
  readonly keer30Dagen: number;
  /** Whole days since the last time; undefined when never shown. */
  readonly dagenGeleden?: number | undefined;
  /** Open shortlists of other vacancies on which the candidate is, without people's own searches. */
  readonly openLijsten: number;
}

export interface Lijstvraag {
  readonly vacatureId: string;
  /** Places on the list. */
  readonly aantal: number;
  readonly weging: Weging;
  /** Per candidate id; who is not in it was never shown. */
  readonly vertoond: ReadonlyMap<string, Vertoond>;
}

/** Why someone has a place: by score, or because they were not shown for a while. The latter is not for the screen. */
export type Plaatssoort = 'score' | 'ontdekking';

export type Geplaatst<K> = K & { readonly rang: number; readonly plek: Plaatssoort };

interface Deelnemer<K> {
  readonly kandidaat: K;
  readonly vertoond: Vertoond;
  /** Draws lots between equals: the same for every run, and without favour. */
  readonly lot: () => number;
}

export const NOOIT_VERTOOND: Vertoond = { keer30Dagen: 0, openLijsten: 0 };

/**
 * Fills a shortlist (matching.md, "Anti-creaming exposure"). Order: score, then fewest times shown in 30 days, then
 * shown longest ago, then a hash of vacancy, candidate and weight version. Around the cut-off, the score of the last
 * person who gets a place by score, those within the band go by times shown first. The last three of ten places are for
 * people below who were not shown for 90 days, and of these for those of whom we know least: they cannot score high as
 * long as nobody asks, and nobody asks as long as they are never seen. Left out: hard conflicts, and who is on too many
 * open lists.
 */
export function rangschik<K extends Rangschikbaar>(kandidaten: readonly K[], vraag: Lijstvraag): Geplaatst<K>[] {
  const regels = vraag.weging.vertoning;
  const { scoreplaatsen, ontdekplaatsen } = plaatsen(vraag);
  if (scoreplaatsen <= 0) return [];

  const volgorde = deelnemers(kandidaten, vraag).sort(opScore);
  if (volgorde.length <= scoreplaatsen) return nummer(volgorde.map(opPlek('score')));

  const grens = volgorde[scoreplaatsen - 1]!.kandidaat.score;
  const gespreid = spreidRondGrens(volgorde, grens, regels.bandRondGrens);
  const rest = gespreid.slice(scoreplaatsen);
  const ontdekt = teOntdekken(rest, grens, regels).slice(0, ontdekplaatsen);
  const aanvulling = rest.filter((deelnemer) => !ontdekt.includes(deelnemer)).slice(0, ontdekplaatsen - ontdekt.length);
  const opScorePlek = [...gespreid.slice(0, scoreplaatsen), ...aanvulling].map(opPlek('score'));
  return nummer([
    ...opScorePlek.slice(0, regels.scoreplaatsen),
    ...ontdekt.map(opPlek('ontdekking')),
    ...opScorePlek.slice(regels.scoreplaatsen),
  ]);
}

function deelnemers<K extends Rangschikbaar>(kandidaten: readonly K[], vraag: Lijstvraag): Deelnemer<K>[] {
  return kandidaten
    .map((kandidaat) => ({
      kandidaat,
      vertoond: vertoningVan(kandidaat.kandidaatId, vraag),
      lot: eenmalig(() => lot(vraag.vacatureId, kandidaat.kandidaatId, vraag.weging.versie)),
    }))
    .filter(({ kandidaat, vertoond }) => kandidaat.hard === 0 && magMee(vertoond, vraag));
}

/** Not who is on too many open lists. */
export function magMee({ openLijsten }: Vertoond, { weging }: Lijstvraag): boolean {
  return openLijsten < weging.vertoning.openLijstenMaximaal;
}

export function vertoningVan(kandidaatId: string, { vertoond }: Lijstvraag): Vertoond {
  return vertoond.get(kandidaatId) ?? NOOIT_VERTOOND;
}

/** How many places go by score, and how many are there to be discovered. */
export function plaatsen({ aantal, weging }: Pick<Lijstvraag, 'aantal' | 'weging'>): {
  scoreplaatsen: number;
  ontdekplaatsen: number;
} {
  const { scoreplaatsen, ontdekkingsplaatsen } = weging.vertoning;
  const ontdekplaatsen = Math.min(Math.max(aantal - scoreplaatsen, 0), ontdekkingsplaatsen);
  return { scoreplaatsen: aantal - ontdekplaatsen, ontdekplaatsen };
}

/** Only equals need a lot. */
function eenmalig<T>(maak: () => T): () => T {
  let gemaakt: T | undefined;
  return () => (gemaakt ??= maak());
}

function opScore(a: Deelnemer<Rangschikbaar>, b: Deelnemer<Rangschikbaar>): number {
  return b.kandidaat.score - a.kandidaat.score || opVertoning(a, b) || opLot(a, b);
}

/** Fewest times shown first, then who was shown longest ago. */
function opVertoning({ vertoond: a }: Deelnemer<Rangschikbaar>, { vertoond: b }: Deelnemer<Rangschikbaar>): number {
  if (a.keer30Dagen !== b.keer30Dagen) return a.keer30Dagen - b.keer30Dagen;
  if (a.dagenGeleden === b.dagenGeleden) return 0;
  return (b.dagenGeleden ?? Infinity) - (a.dagenGeleden ?? Infinity);
}

function opLot(a: Deelnemer<Rangschikbaar>, b: Deelnemer<Rangschikbaar>): number {
  return a.lot() - b.lot() || (a.kandidaat.kandidaatId < b.kandidaat.kandidaatId ? -1 : 1);
}

/** The sort is stable: within the band those who were shown equally keep their order by score. */
function spreidRondGrens<D extends Deelnemer<Rangschikbaar>>(volgorde: readonly D[], grens: number, band: number): D[] {
  const boven = volgorde.filter(({ kandidaat }) => kandidaat.score > grens + band);
  const rond = volgorde.filter(({ kandidaat }) => Math.abs(kandidaat.score - grens) <= band);
  const onder = volgorde.filter(({ kandidaat }) => kandidaat.score < grens - band);
  return [...boven, ...rond.sort(opVertoning), ...onder];
}

function teOntdekken<D extends Deelnemer<Rangschikbaar>>(
  rest: readonly D[],
  grens: number,
  regels: Vertoningsregels,
): D[] {
  return rest
    .filter(({ kandidaat }) => kandidaat.score >= grens - regels.ontdekkingOnderGrens)
    .filter(({ vertoond }) => (vertoond.dagenGeleden ?? Infinity) >= regels.ontdekkingNaDagen)
    .sort((a, b) => a.kandidaat.zekerheid - b.kandidaat.zekerheid || opScore(a, b));
}

function opPlek(plek: Plaatssoort) {
  return <K>({ kandidaat }: Deelnemer<K>) => ({ ...kandidaat, plek });
}

function nummer<P>(rij: readonly P[]): (P & { readonly rang: number })[] {
  return rij.map((plaats, i) => ({ ...plaats, rang: i + 1 }));
}
