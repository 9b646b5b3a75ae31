import type { BerichtenVanDeHub, BerichtenVanPartners } from './gegenereerd/berichten.js';

type Alle = BerichtenVanPartners & BerichtenVanDeHub;

/** A bericht as it comes to a partner. The same `id` may come twice: whoever knows it may drop it. */
export interface Ontvangen<N extends keyof Alle = keyof Alle> {
  readonly id: string;
  readonly source: string;
  /** `nl.reintegratietaal.` and the short name. */
  readonly type: `nl.reintegratietaal.${N}`;
  readonly subject?: string;
  readonly sequence?: string;
  readonly oorzaak?: string;
  /** The groups of facts that the receiver has no ground to see. */
  readonly nietgedeeld?: string;
  readonly data: Alle[N];
}

/** Berichten on loan: what is not confirmed before `tot` comes again. */
export interface Postbus {
  readonly leaseId: string;
  readonly tot: string;
  readonly berichten: readonly Ontvangen[];
}

/** Whether it is a bericht with this short name; then its data has that type. */
export function isBericht<N extends keyof Alle>(naam: N, bericht: Ontvangen): bericht is Ontvangen<N> {
  return bericht.type === `nl.reintegratietaal.${naam}`;
}
