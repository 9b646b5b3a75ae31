import type { Vraag } from '../vooruit/index.js';

/** The open vacatures: those of one accountmanager the oldest first, because who waits longest comes first. */
export const vacaturesvraag = (accountmanager: string | undefined) =>
  ({
    sleutel: ['vacatures', 'lijst', accountmanager ?? 'alle'],
    pad: '/vacatures',
    zoekvraag: { status: 'open', maximum: 25, ...(accountmanager ? oudsteVan(accountmanager) : {}) },
    bladen: true,
  }) as const satisfies Vraag;

const oudsteVan = (accountmanager: string) => ({ accountmanager, volgorde: 'oudste-eerst' }) as const;

/** The names of all occupations. */
export const BEROEPENVRAAG = {
  sleutel: ['beroepen', 'alle'],
  pad: '/beroepen',
  zoekvraag: { maximum: 200 },
} satisfies Vraag;
