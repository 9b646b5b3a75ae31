import type { Brugnaam, Brugstatus, Bruggencatalogus } from '../brug.js';

/**
 * One instrument as a municipality offers it, in the words of Dennis & Eva (VNG): what stands in the way, for whom it is,
 * and whether it can be used at all. Whether someone has a right to it is decided by people, on facts that no score sees.
 */
export interface Instrument {
  readonly naam: Brugnaam;
  /** Codes of the Eva list Klantkenmerk, KK01–KK14. */
  readonly belemmeringen: readonly string[];
  /** Code of the list Uitvoeringsvorm, UV01–UV11. */
  readonly uitvoeringsvorm: string;
  /** B1 Dutch. */
  readonly voorWie: string;
  /** 'mogelijk' only when it is open to everyone for whom a gap can be bridged; else a human checks, or it is not there. */
  readonly oordeel: Brugstatus;
  readonly artikel: string;
  /** Who decides on it. */
  readonly eigenaar: string;
  /** First and last day, ISO 8601. */
  readonly vanaf: string;
  readonly tot: string;
}

/** What one municipality offers, as a dated file: a later version replaces it. */
export interface Instrumentencatalogus {
  readonly gemeente: string;
  readonly versie: string;
  readonly bron: string;
  readonly instrumenten: readonly Instrument[];
}

/**
 * What the catalogue says on one day, ISO 8601. Of an instrument that has expired or is still to come nobody knows
 * whether it can be used, so it counts as 'nagaan' and closes no gap.
 */
export function bruggenOp({ instrumenten }: Instrumentencatalogus, dag: string): Bruggencatalogus {
  return Object.fromEntries(
    instrumenten.map(({ naam, oordeel, vanaf, tot }) => {
      const geldt = vanaf <= dag && dag <= tot;
      return [naam, geldt || oordeel === 'niet' ? oordeel : 'nagaan'];
    }),
  );
}
