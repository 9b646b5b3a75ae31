import type { Vraag } from '../vooruit/index.js';

export const CODELIJSTENVRAAG = { sleutel: ['codelijsten'], pad: '/codelijsten' } satisfies Vraag;
