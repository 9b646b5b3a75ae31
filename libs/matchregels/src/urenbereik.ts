import type { Duizendste } from './duizendsten.js';

/** Hours a week as VUM gives them (`werktijden`): whole numbers; everything outside 1–99 counts as unknown. */
export interface Urenfeiten {
  readonly urenMinimaal?: number | undefined;
  readonly urenMaximaal?: number | undefined;
}

/** A range of hours a week of which at least one bound is known. */
export interface Urenbereik {
  readonly minimaal: number | undefined;
  readonly maximaal: number | undefined;
}

const UREN_TOT_NUL = 8;

/** The known range, or undefined when both bounds are unknown or the lower one is above the upper one. */
export function urenbereik(feiten: Urenfeiten): Urenbereik | undefined {
  const minimaal = bekendeUren(feiten.urenMinimaal);
  const maximaal = bekendeUren(feiten.urenMaximaal);
  if (minimaal === undefined && maximaal === undefined) return undefined;
  if (minimaal !== undefined && maximaal !== undefined && minimaal > maximaal) return undefined;
  return { minimaal, maximaal };
}

/** 1000 when the ranges overlap, else 1 − gap ÷ 8 hours and never below 0 (matching.md section 3). */
export function urenOverlap(werk: Urenbereik, kandidaat: Urenbereik): Duizendste {
  const gat = Math.max(0, afstandTot(werk, kandidaat), afstandTot(kandidaat, werk));
  return Math.max(0, 1000 - gat * (1000 / UREN_TOT_NUL));
}

/** The range in B1 Dutch: "24 uur", "24 tot 32 uur", "minimaal 24 uur" or "maximaal 32 uur". */
export function inUren({ minimaal, maximaal }: Urenbereik): string {
  if (minimaal === undefined) return `maximaal ${maximaal} uur`;
  if (maximaal === undefined) return `minimaal ${minimaal} uur`;
  return minimaal === maximaal ? `${minimaal} uur` : `${minimaal} tot ${maximaal} uur`;
}

function bekendeUren(uren: number | undefined): number | undefined {
  return uren !== undefined && Number.isInteger(uren) && uren >= 1 && uren <= 99 ? uren : undefined;
}

function afstandTot(onder: Urenbereik, boven: Urenbereik): number {
  return (boven.minimaal ?? -Infinity) - (onder.maximaal ?? Infinity);
}
