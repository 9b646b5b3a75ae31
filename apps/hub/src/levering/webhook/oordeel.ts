import type { Antwoord } from '../../uitgang/index.js';

/** What an answer means for the levering (NL GOV webhook guideline, Standard Webhooks). */
export type Oordeel = 'geleverd' | 'stop' | 'opnieuw';

const GELEVERD = [200, 201, 202, 204];
const STOP = 410;
const RUSTIG_AAN = [429, 503];

export function oordeelOver(antwoord: Antwoord): Oordeel {
  if (antwoord.soort === 'geen-antwoord') return 'opnieuw';
  if (GELEVERD.includes(antwoord.status)) return 'geleverd';
  return antwoord.status === STOP ? 'stop' : 'opnieuw';
}

/** Whether it says something of the partner's whole system, not of this one bericht. */
export function isStoring(antwoord: Antwoord): boolean {
  return antwoord.soort === 'geen-antwoord' || antwoord.status >= 500 || RUSTIG_AAN.includes(antwoord.status);
}

/** The Retry-After of a partner that says it is too busy. */
export function vraagtRust(antwoord: Antwoord): string | undefined {
  return antwoord.soort === 'antwoord' && RUSTIG_AAN.includes(antwoord.status) ? antwoord.retryAfter : undefined;
}

export function redenVan(antwoord: Antwoord): string {
  return antwoord.soort === 'antwoord' ? `Antwoord ${antwoord.status}.` : antwoord.reden;
}
