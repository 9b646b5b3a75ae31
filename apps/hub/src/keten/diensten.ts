import type { Tijdvak } from './tijdvak.js';
import type { Lezer, Rij } from './verslag.js';

/** What was known of where someone stood, who did it, and what it was: what is compared. */
const GROEPEN = ['dienst', 'aanbieder', 'begin'] as const;
const SPLITSINGEN = ['einde', 'ladder', 'werk'] as const;

/**
 * What works: of everyone who started, how it ended, where they came on the ladder and whether work followed. No
 * verdict: who gets which dienst differs. In one area only how many started.
 */
export async function diensten(lees: Lezer, _: Tijdvak, metGebied: boolean): Promise<object> {
  const per: Record<string, object[]> = {};
  for (const groep of GROEPEN) per[groep] = await perGroep(lees, groep, metGebied ? [] : SPLITSINGEN);
  return per;
}

async function perGroep(lees: Lezer, groep: string, splitsingen: readonly string[]): Promise<object[]> {
  const gestart = await lees({ onderwerp: 'traject', groep });
  const delen: [string, Rij[]][] = [];
  for (const splitsing of splitsingen) delen.push([splitsing, await lees({ onderwerp: 'traject', groep, splitsing })]);
  return gestart.map((rij) => ({
    code: rij.groep,
    gestart: rij.aantal,
    ...Object.fromEntries(delen.map(([splitsing, rijen]) => [splitsing, van(rijen, rij.groep)])),
  }));
}

const van = (rijen: readonly Rij[], groep: string): object[] =>
  rijen.filter((r) => r.groep === groep).map(({ splitsing, aantal }) => ({ code: splitsing, aantal }));
