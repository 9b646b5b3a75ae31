import { PRAKTIJK } from './praktijk.js';
import { VAK } from './vak.js';
import { VOORWAARDEN } from './voorwaarden.js';
import { WENSEN } from './wensen.js';
import type { Goudgeval } from './geval.js';

export type { Goudgeval } from './geval.js';
export { toetsGeval } from './toets.js';

export const goudgevallen: readonly Goudgeval[] = [...VAK, ...VOORWAARDEN, ...WENSEN, ...PRAKTIJK];
