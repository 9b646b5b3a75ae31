import type { Voorstel } from '../api/index.js';
import type { Vraag } from '../vooruit/index.js';

export interface Zoekvraag {
  readonly status?: Voorstel['status'];
  readonly vacature?: string;
}

export const voorstellenvraag = (vraag: Zoekvraag) =>
  ({
    sleutel: ['voorstellen', vraag],
    pad: '/voorstellen',
    zoekvraag: { maximum: 50, ...vraag },
    bladen: true,
  }) satisfies Vraag;
