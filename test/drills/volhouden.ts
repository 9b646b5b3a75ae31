import { setTimeout as wacht } from 'node:timers/promises';
import type { Antwoord, Event, Partnerlijn } from './partnerlijn.js';

const PAUZE_MS = 150;
const OPGEVEN_MS = 300_000;

/** The answer that a bericht got in the end. */
export interface Afloop {
  readonly antwoord: Antwoord;
  /** How often there was none, so that the sender did not know whether it had come through. */
  readonly onbekend: number;
}

/** Does what a careful sender does: no answer, or a 503, means the same bericht with the same id once more. */
export async function stuurTotAntwoord(lijn: Partnerlijn, event: Event): Promise<Afloop> {
  return houdVol(() => lijn.stuur(event), `bericht ${event.id}`);
}

export async function houdVol(vraag: () => Promise<Antwoord>, wat: string): Promise<Afloop> {
  const tot = performance.now() + OPGEVEN_MS;
  for (let onbekend = 0; performance.now() < tot; onbekend++) {
    const antwoord = await vraag().catch(() => undefined);
    if (antwoord && antwoord.status !== 503) return { antwoord, onbekend };
    await wacht(PAUZE_MS);
  }
  throw new Error(`Geen antwoord op ${wat} binnen ${OPGEVEN_MS / 1000} s, ook niet na herhalen.`);
}

/** Looks again and again until it is so; false when it is not so in time. */
export async function wachtTot(isZo: () => Promise<boolean>, ms: number): Promise<boolean> {
  const tot = performance.now() + ms;
  for (;;) {
    if (await isZo()) return true;
    if (performance.now() > tot) return false;
    await wacht(PAUZE_MS);
  }
}

/** Does the work for each of these, at most `breedte` at a time, in their order; nothing new once one has failed. */
export async function gelijktijdig<T>(taken: readonly T[], breedte: number, werk: (taak: T) => Promise<void>) {
  let volgende = 0;
  const werker = async (): Promise<void> => {
    while (volgende < taken.length) {
      await werk(taken[volgende++]!).catch((fout: unknown) => {
        volgende = taken.length;
        throw fout;
      });
    }
  };
  await Promise.all(Array.from({ length: breedte }, werker));
}
