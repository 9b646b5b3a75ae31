import type { Zaad } from '@estafette/zaad';
import type { Partnerlijn } from './partnerlijn.js';

/** Something that a partner can do at any time. */
export interface Daad {
  readonly naam: string;
  /** How often, compared with the others. */
  readonly gewicht: number;
  readonly partners: readonly string[];
  /** Does it in the name of this partner; false when there is nothing to do it with. */
  readonly doe: (lijn: Partnerlijn, zaad: Zaad) => Promise<boolean>;
}
