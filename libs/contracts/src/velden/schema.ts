import type { JsonSchema, Klasse, Waardesoort } from './waardesoort.js';
import { schemaVanKlasse, veldenVan } from './veld.js';

/**
 * Words of our own in a schema: where a reference points to, which code list applies and which of its codes are retired,
 * who may see it, what the vault keeps.
 */
export const eigenTrefwoorden = [
  'x-verwijzing',
  'x-codelijst',
  'x-vervallen',
  'x-veldgroep',
  'x-vertrouwelijk',
] as const;

/** A self-contained schema of a class: the class itself, with every part that it reaches under `$defs`. */
export function volledigSchema(klasse: Klasse): JsonSchema {
  const delen = [...delenVan(klasse)].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const definities = Object.fromEntries(delen.map((deel) => [deel.name, schemaVanKlasse(deel)]));
  return { ...schemaVanKlasse(klasse), ...(delen.length > 0 ? { $defs: definities } : {}) };
}

/** Every part that a class reaches. */
export function delenVan(klasse: Klasse, gezien = new Set<Klasse>()): Set<Klasse> {
  for (const { soort } of veldenVan(klasse)) {
    const deel = klasseIn(soort);
    if (!deel || gezien.has(deel)) continue;
    bewaakNaam(deel, gezien);
    gezien.add(deel);
    delenVan(deel, gezien);
  }
  return gezien;
}

function klasseIn(soort: Waardesoort<unknown>): Klasse | undefined {
  return soort.klasse?.() ?? (soort.element ? klasseIn(soort.element) : undefined);
}

function bewaakNaam(deel: Klasse, gezien: Set<Klasse>): void {
  const dubbel = [...gezien].some((ander) => ander.name === deel.name);
  if (dubbel) throw new Error(`Two different parts of one bericht are called ${deel.name}; rename one.`);
}
