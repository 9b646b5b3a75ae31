import type { Vraag } from '../vooruit/index.js';
import { vraagVan, type Keuze } from './tijdvak.js';

type Cijfers = 'kerncijfers' | 'stromen' | 'doorlooptijden' | 'uitval';

/** Figures of one kind about a period and an area. */
export const cijfervraag = (cijfers: Cijfers, keuze: Keuze) =>
  ({
    sleutel: ['keten', cijfers, vraagVan(keuze)],
    pad: `/monitor/${cijfers}`,
    zoekvraag: vraagVan(keuze),
  }) satisfies Vraag;

/** What the region agreed on. */
export const NORMENVRAAG = { sleutel: ['keten', 'normen'], pad: '/normen' } satisfies Vraag;
