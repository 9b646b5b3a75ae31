import type { Leveringsplan } from './plan.js';

/** How things stand between the hub and the webhook of one partner. */
export interface Lijnstand {
  /** Attempts that are out, and those among them that somebody asked to repeat. */
  readonly uit: number;
  readonly herhaaldUit: number;
  /** Requests per minute that the partner allows. */
  readonly tempo: number;
  /** Milliseconds since the next request was allowed; negative when that is still to come. */
  readonly tegoedMs: number;
  readonly mislukt: number;
  /** Whether a probe is due, when too many attempts failed in a row. */
  readonly proefMag: boolean;
  /** The same for a probe of what waits for its next attempt. */
  readonly wachtproefMag: boolean;
}

/** What may be taken now. */
export interface Ruimte {
  readonly aantal: number;
  /** At most so many of them may be repeats: live traffic keeps half of the room. */
  readonly herhaald: number;
  /** Whether a levering may go that was never tried. */
  readonly vers: boolean;
  /** Whether one may go that waits for its next attempt, when nothing else may. */
  readonly wachtend: boolean;
  /** The pace is what is in the way: look again after this many milliseconds. */
  readonly overMs?: number;
}

/** How much of what is due may go out to a partner now, by its own rate and its own circuit. */
export function ruimteVan({ gelijktijdig, zekering }: Leveringsplan, stand: Lijnstand): Ruimte {
  const eruit = stand.mislukt >= zekering.drempel;
  const vrij = Math.max(0, (eruit ? 1 : gelijktijdig) - stand.uit);
  const naarTempo = stand.tegoedMs < 0 ? 0 : Math.floor(stand.tegoedMs / tussentijdMs(stand.tempo)) + 1;
  return {
    aantal: Math.min(vrij, naarTempo),
    herhaald: Math.max(0, Math.ceil(gelijktijdig / 2) - stand.herhaaldUit),
    vers: !eruit || stand.proefMag,
    wachtend: eruit && stand.wachtproefMag,
    ...(naarTempo === 0 ? { overMs: -stand.tegoedMs } : {}),
  };
}

/** Milliseconds between two requests at this pace. */
export function tussentijdMs(tempo: number): number {
  return 60_000 / tempo;
}
