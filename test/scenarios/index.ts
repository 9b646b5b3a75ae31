import { readdirSync } from 'node:fs';
import type { Scenario } from './toneel.js';

const SCENARIO = /^\d+-.*\.js$/;

/** Every scenario that is there, by number: a new one is a new file. */
export async function scenarios(): Promise<Scenario[]> {
  const bestanden = readdirSync(new URL('.', import.meta.url)).filter((bestand) => SCENARIO.test(bestand));
  const gevonden: Scenario[] = [];
  for (const bestand of bestanden) {
    const { scenario } = (await import(new URL(bestand, import.meta.url).href)) as { scenario: Scenario };
    gevonden.push(scenario);
  }
  return gevonden.sort((a, b) => a.nummer - b.nummer);
}
