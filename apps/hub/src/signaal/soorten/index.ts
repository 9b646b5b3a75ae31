import type { Signaalsoort } from '../signaalsoort.js';
import { NIET_BEVESTIGD } from './niet-bevestigd.js';
import { NIET_OPGEPAKT } from './niet-opgepakt.js';

const perCode = new Map([NIET_BEVESTIGD, NIET_OPGEPAKT].map((soort) => [soort.code, soort]));

export function signaalsoort(code: string): Signaalsoort {
  const soort = perCode.get(code);
  if (!soort) throw new Error(`A finding has a code without a signaal: ${code}.`);
  return soort;
}
