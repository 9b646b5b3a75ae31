import { beroep } from './beroep.js';
import { beroepswens } from './beroepswens.js';
import { reis } from './reis.js';
import { uren } from './uren.js';
import { urenwens } from './urenwens.js';

/** All criteria, in the order in which they are shown. Their order changes no score. */
export const criteria = [beroep, uren, beroepswens, reis, urenwens] as const;
