import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

/** How many requests without a valid key, token or session one address may do a minute; as many at once. */
export const ONBEKEND_PER_MINUUT = 1_200;
/** So many addresses, and proofs of who somebody is, are remembered; the oldest are forgotten first. */
const ONTHOUD = 10_000;

interface Emmer {
  readonly over: number;
  readonly opMs: number;
}

/**
 * Keeps who nobody knows from taking the room of those we know. Each hub counts for itself, in memory: it must not cost
 * what it saves.
 */
@Injectable()
export class Onbekenden {
  private readonly emmers = new Map<string, Emmer>();
  private readonly bekend = new Map<string, true>();

  /**
   * Seconds until something from this address is looked at again; 0 when it may be now. What was valid before (`bewijs`)
   * always may: strangers behind the same address do not shut out a partner.
   */
  wacht(adres: string, bewijs: string, nuMs = performance.now()): number {
    const over = this.over(adres, nuMs);
    return over >= 1 || this.bekend.has(afdruk(bewijs)) ? 0 : ((1 - over) * 60) / ONBEKEND_PER_MINUUT;
  }

  telMislukt(adres: string, nuMs = performance.now()): void {
    onthoud(this.emmers, netVan(adres), { over: Math.max(0, this.over(adres, nuMs) - 1), opMs: nuMs });
  }

  telGelukt(bewijs: string): void {
    onthoud(this.bekend, afdruk(bewijs), true);
  }

  private over(adres: string, nuMs: number): number {
    const emmer = this.emmers.get(netVan(adres));
    if (!emmer) return ONBEKEND_PER_MINUUT;
    return Math.min(ONBEKEND_PER_MINUUT, emmer.over + ((nuMs - emmer.opMs) * ONBEKEND_PER_MINUUT) / 60_000);
  }
}

function onthoud<W>(map: Map<string, W>, sleutel: string, waarde: W): void {
  // Put last, so that the first is the one that was not seen for longest.
  map.delete(sleutel);
  map.set(sleutel, waarde);
  if (map.size > ONTHOUD) map.delete(map.keys().next().value!);
}

function afdruk(bewijs: string): string {
  return createHash('sha256').update(bewijs).digest('base64');
}

/** Who has one IPv6 address has 2^64 of them. */
function netVan(adres: string): string {
  const v4 = adres.replace(/^::ffff:(?=\d+\.)/, '');
  return v4.includes(':') ? v4.split(':').slice(0, 4).join(':') : v4;
}
