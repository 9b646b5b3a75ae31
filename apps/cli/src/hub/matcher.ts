import { setTimeout as pauze } from 'node:timers/promises';
import { meld, metVoortgang, tekstVan } from '../terminal/index.js';
import type { Hub } from './hub.js';

/** What the hub knows of the matchers: how many live, and whether they have seen everything. */
export interface Indexstand {
  readonly bij: boolean;
  readonly matchers: number;
}

const VRAAG_MS = 100;
const GEEN_MATCHER_MS = 5_000;
const MAX_WACHT_MS = 60_000;

export type Besluit = 'klaar' | 'wacht' | 'geen matcher' | 'te laat';

/** Whether waiting still makes sense after this many milliseconds. */
export function besluit({ bij, matchers }: Indexstand, wachtMs: number): Besluit {
  if (bij) return 'klaar';
  if (matchers === 0 && wachtMs >= GEEN_MATCHER_MS) return 'geen matcher';
  return wachtMs >= MAX_WACHT_MS ? 'te laat' : 'wacht';
}

/** Waits until the matcher knows what the hub knows. It says so when that takes too long, and lets the work go on. */
export async function wachtOpMatcher(hub: Hub): Promise<void> {
  try {
    const einde = await metVoortgang(
      () => 'Wachten tot de matcher bij is ...',
      () => wacht(hub),
    );
    meld(SLOTZINNEN[einde]);
  } catch (fout) {
    meld(`Wij weten niet of de matcher bij is. ${tekstVan(fout)}`);
  }
}

const SLOTZINNEN = {
  klaar: 'De matcher is bij.',
  'geen matcher': 'Er draait geen matcher. Alles is bewaard; een matcher die start, leest het alsnog.',
  'te laat': `De matcher is na ${MAX_WACHT_MS / 1000} s nog niet bij. Alles is bewaard; hij leest verder.`,
} as const;

async function wacht(hub: Hub): Promise<keyof typeof SLOTZINNEN> {
  const vanaf = performance.now();
  for (;;) {
    const stand = await hub.vraag<Indexstand>({ methode: 'GET', pad: '/kandidaatindex' });
    const nu = besluit(stand, performance.now() - vanaf);
    if (nu !== 'wacht') return nu;
    await pauze(VRAAG_MS);
  }
}
