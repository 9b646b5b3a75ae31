import voorbeeldgemeente from './voorbeeldgemeente-1.0.0.json' with { type: 'json' };
import type { Instrumentencatalogus } from './catalogus.js';

export { bruggenOp, type Instrument, type Instrumentencatalogus } from './catalogus.js';

/** The catalogue in use. */
export const instrumentencatalogus = voorbeeldgemeente as Instrumentencatalogus;
