import type { Veldgroep } from '@estafette/contracts';
import type { Ketengegevens, Werkzoekende } from '@estafette/contracts/kandidaatprofiel';
import type { Herkomstregel } from './vereniging.js';

/**
 * The profile of an inwoner as it is now, as far as the one who asks may see it; `partnerId` is who established it.
 */
export interface Kandidaat {
  readonly id: string;
  readonly partnerId: string;
  readonly versie: number;
  readonly vastgesteldOp: Date;
  readonly profiel: Werkzoekende;
  readonly keten: Ketengegevens;
  /** Where its parts come from, as far as that is known. */
  readonly herkomst: ReadonlyMap<string, Herkomstregel>;
  /** The groups of facts that are in it, empty ones included. */
  readonly groepen: readonly Veldgroep[];
}
