import type { Brugnaam, Bruggencatalogus } from '../brug.js';
import type { KandidaatKenmerken, VacatureEisen } from '../kenmerken.js';
import type { Oordeel } from '../scoor.js';

/**
 * A golden case: what someone who knows the work would find, with why. These are ours, made from what practice told us;
 * practitioners are asked to replace them.
 */
export interface Goudgeval {
  readonly titel: string;
  /** What this vacancy asks; the rest is as in `BAAN`. */
  readonly vacature?: Partial<VacatureEisen>;
  /** Candidates by a short name; what is not said of one is as in `PASSEND`. */
  readonly kandidaten: Readonly<Record<string, Partial<KandidaatKenmerken>>>;
  /** Short names, the best first; each scores strictly higher than the next. */
  readonly volgorde: readonly string[];
  /** Short names of who is out by a hard conflict. */
  readonly uit?: readonly string[];
  readonly omdat: string;
  /** Instruments that the catalogue allows here besides those of `CATALOGUS`. */
  readonly bruggen?: Bruggencatalogus;
  readonly regels?: readonly Verwachting[];
}

/** What one line of the explanation of one candidate says. */
export interface Verwachting {
  readonly wie: string;
  readonly criterium: string;
  readonly oordeel?: Oordeel;
  readonly zin?: string;
  readonly brug?: Brugnaam | 'geen';
}
