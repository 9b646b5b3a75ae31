import { createHash } from 'node:crypto';
import type { Brugsterkten } from '../brug.js';
import { criteria } from '../criteria/index.js';
import type { Kant } from '../criterium.js';
import type { Duizendste } from '../duizendsten.js';

/** How a shortlist is filled, so that not always the same people are shown (matching.md, "Anti-creaming exposure"). */
export interface Vertoningsregels {
  /** The first places, filled by score. */
  readonly scoreplaatsen: number;
  /** The places after them, for people who were not shown for a while, those of whom we know least first. */
  readonly ontdekkingsplaatsen: number;
  /** Points above and below the cut-off within which the least shown person goes first. */
  readonly bandRondGrens: number;
  /** Points below the cut-off within which a person can be discovered. */
  readonly ontdekkingOnderGrens: number;
  /** Days without being shown before a person can be discovered. */
  readonly ontdekkingNaDagen: number;
  /** Open shortlists on which one person can be at the same time. */
  readonly openLijstenMaximaal: number;
}

/**
 * A weight set: a decision of the municipality, never changed after its date but followed by a new version.
 * Weights are in 1/1000 per side and sum to 1000; those of criteria that the code does not have yet are not counted.
 */
export interface Weging {
  /** Semantic version. */
  readonly versie: string;
  /** First day on which it is used, ISO 8601. */
  readonly vanaf: string;
  readonly auteur: string;
  readonly reden: string;
  readonly gewichten: Readonly<Record<Kant, Readonly<Record<string, Duizendste>>>>;
  readonly bruggen: Brugsterkten;
  readonly vertoning: Vertoningsregels;
}

/**
 * SHA-256 (hex) of the weight set together with the criteria that the code has, whatever the order of keys or names.
 * The criteria count because a new one changes scores under an unchanged version.
 */
export function wegingHash(weging: Weging, namen: readonly string[] = criteria.map(({ naam }) => naam)): string {
  return createHash('sha256')
    .update(canoniek({ weging, criteria: namen.toSorted() }))
    .digest('hex');
}

function canoniek(waarde: unknown): string {
  return JSON.stringify(waarde, (_, deel: unknown) => (isRecord(deel) ? gesorteerd(deel) : deel));
}

function isRecord(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function gesorteerd(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(record)
      .toSorted()
      .map((sleutel) => [sleutel, record[sleutel]]),
  );
}
