import type { Partnersoort } from '../berichtsoort/index.js';

/**
 * The kinds of partner that may process a BSN, with the law that says so. Nobody else gets one, and nobody else may send
 * one (UAVG art. 46: a number that the law gave is used only where a law says so).
 */
const GRONDSLAGEN: Readonly<Partial<Record<Partnersoort, string>>> = {
  gemeente: 'Wabb art. 10; Wet SUWI art. 62',
  uwv: 'Wabb art. 10; Wet SUWI art. 54 en 62',
};

/** The law on which this kind of partner may process a BSN; undefined when there is none. */
export function grondslagVoorBsn(soort: Partnersoort): string | undefined {
  return GRONDSLAGEN[soort];
}
