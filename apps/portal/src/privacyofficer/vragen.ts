import type { Vraag } from '../vooruit/index.js';
import type { Periode } from './periode.js';

export const opvallendvraag = (periode: Periode) =>
  ({
    sleutel: ['privacy', 'opvallend', periode],
    pad: '/logboek/opvallend',
    zoekvraag: { ...periode },
  }) satisfies Vraag;
