import { readdirSync } from 'node:fs';
import { geregistreerdeSoorten, TYPE_VOORVOEGSEL, type Berichtsoort } from '../berichtsoort/index.js';

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
