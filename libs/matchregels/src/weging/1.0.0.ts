import bestand from './1.0.0.json' with { type: 'json' };
import type { Weging } from './weging.js';

/** The starting values of matching.md section 3. Practitioners may change them, in a new version. */
export const weging: Weging = bestand;
