import { readdirSync } from 'node:fs';
import {
  geregistreerdeSoorten,
  TYPE_VOORVOEGSEL,
  type Berichtsoort,
  type Berichtversie,
} from '../berichtsoort/index.js';

// A new onderwerp is a new folder; no list has to be edited to make it known.
const ONDERWERPEN = new URL('../onderwerpen/', import.meta.url);
for (const map of readdirSync(ONDERWERPEN)) await import(new URL(`${map}/index.js`, ONDERWERPEN).href);

/** Every type of bericht of the re-integratietaal, ordered by name. */
export const catalogus: readonly Berichtsoort[] = geregistreerdeSoorten();

const perType = new Map(catalogus.map((soort) => [TYPE_VOORVOEGSEL + soort.naam, soort]));

export function soortVanType(type: string): Berichtsoort | undefined {
  return perType.get(type);
}

/** The full CloudEvents type of a bericht, e.g. `nl.reintegratietaal.overdracht.aangeboden`. */
export function typeVan(soort: Berichtsoort): string {
  return TYPE_VOORVOEGSEL + soort.naam;
}

/** One version of a type; of a version that is no longer spoken the oldest that is, which is nearest to it. */
export function versieVan(soort: Berichtsoort, versie: string): Berichtversie {
  return soort.versies.find((v) => v.versie === versie) ?? soort.versies[0]!;
}
