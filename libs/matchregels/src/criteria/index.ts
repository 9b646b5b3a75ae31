import { belastbaarheid } from './belastbaarheid.js';
import { beroep } from './beroep.js';
import { beroepswens } from './beroepswens.js';
import { beschikbaar } from './beschikbaar.js';
import { competenties } from './competenties.js';
import { contractvorm } from './contractvorm.js';
import { interesse } from './interesse.js';
import { niveau } from './niveau.js';
import { reis } from './reis.js';
import { rijbewijs } from './rijbewijs.js';
import { taal } from './taal.js';
import { uren } from './uren.js';
import { urenwens } from './urenwens.js';
import { werkmomenten } from './werkmomenten.js';

export { gevraagd, type Gevraagd } from './competenties.js';

/** All criteria, in the order in which they are shown. Their order changes no score. */
export const criteria = [
  beroep,
  competenties,
  niveau,
  taal,
  rijbewijs,
  uren,
  beschikbaar,
  belastbaarheid,
  beroepswens,
  interesse,
  reis,
  contractvorm,
  urenwens,
  werkmomenten,
] as const;
