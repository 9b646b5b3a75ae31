import type { Stand } from '@estafette/persistence';

/** What the views give of a candidate: pseudonymous, and nothing but facts that a criterion reads. */
export interface KandidaatRij extends Stand {
  readonly beschikbaar: boolean;
  /** Occupations as URI. */
  readonly beroepen: readonly string[] | null;
  readonly ervaring: readonly string[] | null;
  /** Hours a week. */
  readonly uren_minimaal: number | null;
  readonly uren_maximaal: number | null;
  /** Kilometres. */
  readonly maximale_reisafstand: number | null;
  /** The four digits of the postcode. */
  readonly pc4: string | null;
}

export interface VacatureRij extends Stand {
  readonly open: boolean;
  readonly beroep: string | null;
  readonly uren_minimaal: number | null;
  readonly uren_maximaal: number | null;
  readonly pc4: string | null;
}

/** The centre of a postcode area, in degrees (WGS 84). */
export interface PostcodeRij extends Stand {
  readonly pc4: string;
  readonly lat: number;
  readonly lon: number;
}
