import type { Vraag } from '../vooruit/index.js';

export interface Signaalvraag {
  readonly code?: string;
  readonly inwoner?: string;
  /** About the own inwoners and overdrachten, and what the reader must act on. */
  readonly mijn?: 'ja';
  readonly overdracht?: 'nee';
}

export const signalenvraag = (vraag: Signaalvraag) =>
  ({
    sleutel: ['signalen', 'lijst', vraag],
    pad: '/signalen',
    zoekvraag: { maximum: 100, ...vraag },
    bladen: true,
  }) satisfies Vraag;

export const TELLINGENVRAAG = { sleutel: ['signalen', 'tellingen'], pad: '/signalen/tellingen' } satisfies Vraag;
