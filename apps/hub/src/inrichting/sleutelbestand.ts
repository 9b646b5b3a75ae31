import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { maakSleutel } from '../toegang/index.js';

/**
 * One key per partner for a demo or a first try, in a file that only its owner may read. A restart keeps the keys that
 * are there.
 */
export function zorgVoorSleutels(map: string, partners: readonly string[]): Record<string, string> {
  const bestand = join(map, 'sleutels.json');
  const bestaand = lees(bestand);
  const sleutels = Object.fromEntries(partners.map((naam) => [naam, bestaand[naam] ?? maakSleutel()]));
  mkdirSync(map, { recursive: true });
  writeFileSync(bestand, JSON.stringify(sleutels, null, 2) + '\n', { mode: 0o600 });
  return sleutels;
}

function lees(bestand: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(bestand, 'utf8')) as Record<string, string>;
  } catch (oorzaak) {
    if ((oorzaak as { code?: string }).code === 'ENOENT') return {};
    throw oorzaak;
  }
}
