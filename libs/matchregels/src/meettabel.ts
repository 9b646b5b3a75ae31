import { criteria as alleCriteria } from './criteria/index.js';
import type { Meetomgeving, Meting } from './criterium.js';
import { duizendste } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { Indeling } from './indeling.js';
import type { MatchCriterium } from './weegregel.js';

/** A `Meting` as one whole number: s, or one of these; `HARD` comes on top of s when there is a hard conflict. */
export const ONGEMETEN = -1;
export const CEL_NIET_GEVRAAGD = 1001;
export const CEL_ONBEKEND = 1002;
export const HARD = 2048;

/** What one criterion found for a number of parties: `cellen[klassen[i]]` is that of the i-th. */
export interface Kolom {
  readonly criterium: MatchCriterium;
  /** By class; `ONGEMETEN` as long as nobody asked. */
  readonly cellen: Int16Array;
  readonly klassen: Int32Array;
  readonly meet: (i: number) => number;
}

/** Columns that were not asked for lately are measured again; this many cells take 64 MB. */
const CELLEN_MAXIMAAL = 32_000_000;

/**
 * Remembers what the criteria found on one day. Of thousands of candidates many are the same in what one criterion reads,
 * so it measures each sort of candidate once for each sort of vacancy, and counting becomes looking up.
 */
export class Meettabel {
  private readonly vacatures: Indeling<VacatureEisen>;
  private readonly kandidaten: Indeling<KandidaatKenmerken>;
  /** The one that was asked for last is at the end. */
  private readonly bewaard = new Map<number, Int16Array>();
  private cellen = 0;

  constructor(
    readonly omgeving: Meetomgeving,
    private readonly criteria: readonly MatchCriterium[] = alleCriteria,
    private readonly cellenMaximaal = CELLEN_MAXIMAAL,
  ) {
    this.vacatures = new Indeling(criteria.map(({ leest }) => Object.keys(leest.vacature)));
    this.kandidaten = new Indeling(criteria.map(({ leest }) => Object.keys(leest.kandidaat)));
  }

  /** Per criterion what it finds of each of these candidates for this vacancy. */
  voorVacature(vacature: VacatureEisen, kandidaten: readonly KandidaatKenmerken[]): Kolom[] {
    const klassen = this.kandidaten.kolommen(kandidaten);
    const eigen = this.vacatures.van(vacature);
    return this.criteria.map((criterium, nr) => ({
      criterium,
      klassen: klassen[nr]!,
      cellen: this.kolom(nr * 2 ** 32 + eigen[nr]!, this.kandidaten.aantal(nr)),
      meet: (i) => alsCel(criterium.meet(vacature, kandidaten[i]!, this.omgeving), criterium),
    }));
  }

  /** The mirror. Nothing is kept: there are too many candidates to keep a column for each. */
  voorKandidaat(kandidaat: KandidaatKenmerken, vacatures: readonly VacatureEisen[]): Kolom[] {
    const klassen = this.vacatures.kolommen(vacatures);
    return this.criteria.map((criterium, nr) => ({
      criterium,
      klassen: klassen[nr]!,
      cellen: nieuweCellen(this.vacatures.aantal(nr)),
      meet: (i) => alsCel(criterium.meet(vacatures[i]!, kandidaat, this.omgeving), criterium),
    }));
  }

  private kolom(sleutel: number, aantal: number): Int16Array {
    const bekend = this.bewaard.get(sleutel);
    this.bewaard.delete(sleutel);
    const cellen = bekend && bekend.length >= aantal ? bekend : nieuweCellen(2 * aantal);
    if (bekend && cellen !== bekend) cellen.set(bekend);
    this.bewaard.set(sleutel, cellen);
    this.cellen += cellen.length - (bekend?.length ?? 0);
    this.vergeetOudste();
    return cellen;
  }

  private vergeetOudste(): void {
    for (const [sleutel, { length }] of this.bewaard) {
      if (this.cellen <= this.cellenMaximaal) return;
      this.bewaard.delete(sleutel);
      this.cellen -= length;
    }
  }
}

/** The cell of the i-th party, measured now when nobody did so before. */
export function lees({ cellen, klassen, meet }: Kolom, i: number): number {
  const klasse = klassen[i]!;
  const cel = cellen[klasse]!;
  return cel === ONGEMETEN ? (cellen[klasse] = meet(i)) : cel;
}

function nieuweCellen(aantal: number): Int16Array {
  return new Int16Array(aantal).fill(ONGEMETEN);
}

/** What a criterion found, as a cell. */
export function alsCel(meting: Meting, { naam }: MatchCriterium): number {
  if (meting.soort === 'niet_gevraagd') return CEL_NIET_GEVRAAGD;
  if (meting.soort === 'onbekend') return CEL_ONBEKEND;
  return duizendste(meting.s, `s van ${naam}`) + (meting.uit === undefined ? 0 : HARD);
}
