import { foutcodes, type FoutCode } from './foutcodes.js';

/**
 * One thing that is wrong. `pad` is a dotted path from the root of the event (`data.inwoner.id`), empty when the whole
 * is meant; `melding` is the sentence of the code, with the detail that helps to repair it.
 */
export interface Fout {
  readonly code: FoutCode;
  readonly pad: string;
  readonly melding: string;
}

export function fout(code: FoutCode, pad: string, detail?: string): Fout {
  const { zin } = foutcodes[code];
  return { code, pad, melding: detail ? `${zin} ${detail}` : zin };
}

/** The HTTP status that a set of faults gets: a fault in the form (400) goes before a fault against the state. */
export function statusVan(fouten: readonly Fout[]): number {
  const statussen = fouten.map((f) => foutcodes[f.code].status);
  return statussen.includes(400) ? 400 : Math.max(400, ...statussen);
}
