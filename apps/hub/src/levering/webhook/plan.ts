/** When a levering is tried, and how patient the hub is. Data, so that a test or a drill can shorten it. */
export interface Leveringsplan {
  /** Seconds before each attempt, counted from the end of the one before. Its length is the number of attempts. */
  readonly schema: readonly number[];
  readonly timeoutMs: number;
  /** How long an attempt may be out before it is taken to be lost; longer than the timeout. */
  readonly leaseSeconden: number;
  /** Attempts at once per partner. */
  readonly gelijktijdig: number;
  readonly maxRetryAfterSeconden: number;
  /** How often is looked for what is due. */
  readonly rondeMs: number;
  /** Requests per minute to one partner, unless it allows fewer. */
  readonly tempo: number;
  readonly zekering: Zekering;
  /** After so long without one attempt that reached a partner, its connection is out of order. */
  readonly storingNaSeconden: number;
  /** How many leveringen a herbezorging opens per second. */
  readonly herbezorgPerSeconde: number;
}

/**
 * When so many attempts at a partner failed in a row, it is taken to be down: one attempt at a time, and of what was never
 * tried only a probe now and then. When nothing is due the oldest that waits goes as a probe, which does not count as one
 * of its attempts.
 */
export interface Zekering {
  readonly drempel: number;
  /** Seconds until the first probe; doubles with every failure, up to the longest. */
  readonly proefNa: number;
  readonly proefUiterlijkNa: number;
  /** Seconds until a probe of what waits, at least and at most; between those a tenth of how long the outage lasts. */
  readonly wachtproefNa: number;
  readonly wachtproefUiterlijkNa: number;
}

export const LEVERINGSPLAN = Symbol('leveringsplan');
/** A generator of numbers in [0, 1) that spreads retries, so that partners do not get them all at once. */
export const TOEVAL = Symbol('toeval');
export type Toeval = () => number;

const KORTSTE_RONDE_MS = 20;
const MINUUT = 60;
const UUR = 3_600;

/** Standard Webhooks 1.0: ten attempts in about three days, 15 to 30 s patience. */
export const STANDAARDPLAN: Leveringsplan = {
  schema: [0, 5, 5 * MINUUT, 30 * MINUUT, 2 * UUR, 5 * UUR, 10 * UUR, 14 * UUR, 20 * UUR, 24 * UUR],
  timeoutMs: 15_000,
  leaseSeconden: 30,
  gelijktijdig: 4,
  maxRetryAfterSeconden: UUR,
  rondeMs: 1_000,
  tempo: 6_000,
  zekering: {
    drempel: 5,
    proefNa: 1,
    proefUiterlijkNa: MINUUT,
    wachtproefNa: MINUUT,
    wachtproefUiterlijkNa: 30 * MINUUT,
  },
  storingNaSeconden: UUR,
  herbezorgPerSeconde: 40,
};

/** The same plan with a clock that runs this many times faster: for a drill. */
export function versneld(plan: Leveringsplan, keer: number): Leveringsplan {
  const { drempel, proefNa, proefUiterlijkNa, wachtproefNa, wachtproefUiterlijkNa } = plan.zekering;
  return {
    ...plan,
    schema: plan.schema.map((seconden) => seconden / keer),
    maxRetryAfterSeconden: plan.maxRetryAfterSeconden / keer,
    rondeMs: Math.max(plan.rondeMs / keer, KORTSTE_RONDE_MS),
    zekering: {
      drempel,
      proefNa: proefNa / keer,
      proefUiterlijkNa: proefUiterlijkNa / keer,
      wachtproefNa: wachtproefNa / keer,
      wachtproefUiterlijkNa: wachtproefUiterlijkNa / keer,
    },
    storingNaSeconden: plan.storingNaSeconden / keer,
  };
}

const SPREIDING = 0.2;

/**
 * Seconds until the next attempt after `gedaan` of them failed; undefined when that was the last. Never sooner than
 * the partner asked (`gevraagd`, in seconds).
 */
export function wachttijd(plan: Leveringsplan, gedaan: number, gevraagd: number, toeval: Toeval): number | undefined {
  const basis = plan.schema[gedaan];
  if (basis === undefined) return undefined;
  return Math.max(basis * (1 - SPREIDING + 2 * SPREIDING * toeval()), gevraagd);
}

/** Seconds that a Retry-After asks for (RFC 9110: seconds or a date), no more than we are willing to wait. */
export function gevraagdeRust(plan: Leveringsplan, retryAfter: string | undefined, nu: Date): number {
  if (retryAfter === undefined) return 0;
  const seconden = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - nu.getTime()) / 1_000;
  return Number.isNaN(seconden) ? 0 : Math.min(Math.max(seconden, 0), plan.maxRetryAfterSeconden);
}

/** Mulberry32: small, and the same seed gives the same numbers. */
export function toevalUit(zaad: number): Toeval {
  let stand = zaad >>> 0;
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), stand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
