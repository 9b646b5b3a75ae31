import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isOnzeker, LEVEND } from './opdracht.js';

const MELD_HOOGSTENS_ELKE_MS = 5_000;
/** Where much happens, events come faster than a list can be fetched, and each would begin the fetching anew. */
const VERVERS_HOOGSTENS_ELKE_MS = 1_000;
const OPNIEUW_VERBINDEN_MS = 5_000;
const POLL_MS = 15_000;
const MISLUKT_TOT_POLLEN = 2;

/**
 * Follows what changes while someone looks, and asks again for what is on the screen. Gives how often the reader has
 * to hear of it. When the line keeps breaking, it asks by the clock.
 */
export function useGebeurtenissen(aan: boolean): number {
  const client = useQueryClient();
  const [meldingen, setMeldingen] = useState(0);
  useEffect(() => {
    if (!aan) return undefined;
    let gemeldOp = -Infinity;
    let ververstOp = -Infinity;
    let wekker: ReturnType<typeof setTimeout> | undefined;
    const verwerk = () => {
      wekker = undefined;
      ververstOp = performance.now();
      ververs(client);
      if (performance.now() - gemeldOp < MELD_HOOGSTENS_ELKE_MS) return;
      gemeldOp = performance.now();
      setMeldingen((n) => n + 1);
    };
    const lijn = new Lijn(() => {
      wekker ??= setTimeout(verwerk, ververstOp + VERVERS_HOOGSTENS_ELKE_MS - performance.now());
    });
    lijn.open();
    return () => {
      lijn.sluit();
      clearTimeout(wekker);
    };
  }, [aan, client]);
  return meldingen;
}

// What the hub refused stays so until the reader tries again: else the message would vanish while it is read.
function ververs(client: QueryClient): void {
  void client.invalidateQueries({
    predicate: ({ queryKey, state }) =>
      LEVEND.includes(String(queryKey[0])) && (state.status !== 'error' || isOnzeker(state.error)),
  });
}

class Lijn {
  private bron: EventSource | undefined;
  private mislukt = 0;
  private wekker: ReturnType<typeof setTimeout> | undefined;
  private poll: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly gewijzigd: () => void) {}

  open(): void {
    this.bron = new EventSource('/api/v1/gebeurtenissen');
    this.bron.addEventListener('open', () => this.hersteld());
    this.bron.addEventListener('wijziging', () => this.gewijzigd());
    this.bron.addEventListener('error', () => this.verbroken());
  }

  sluit(): void {
    this.bron?.close();
    clearTimeout(this.wekker);
    clearInterval(this.poll);
  }

  private hersteld(): void {
    clearInterval(this.poll);
    this.poll = undefined;
    if (this.mislukt > 0) this.gewijzigd();
    this.mislukt = 0;
  }

  private verbroken(): void {
    this.mislukt++;
    if (this.mislukt >= MISLUKT_TOT_POLLEN) this.poll ??= setInterval(this.gewijzigd, POLL_MS);
    this.bron?.close();
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => this.open(), OPNIEUW_VERBINDEN_MS);
  }
}
