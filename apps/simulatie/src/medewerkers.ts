import { readFileSync } from 'node:fs';
import type { Persoon } from './overdracht.js';

interface Regio {
  readonly partners: readonly { readonly naam: string; readonly medewerkers: readonly Persoon[] }[];
}

/** The people of each partner, as the region knows them. */
export function leesMedewerkers(regiobestand: URL): Record<string, readonly Persoon[]> {
  const { partners } = JSON.parse(readFileSync(regiobestand, 'utf8')) as Regio;
  return Object.fromEntries(partners.map((p) => [p.naam, p.medewerkers.map(({ code, naam }) => ({ code, naam }))]));
}
