import type { Vraag } from '../vooruit/index.js';

export const WEERGAVENVRAAG = { sleutel: ['weergaven'], pad: '/weergaven' } satisfies Vraag;
