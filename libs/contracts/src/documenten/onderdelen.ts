import { catalogus } from '../catalogus/index.js';
import type { Berichtsoort } from '../berichtsoort/index.js';
import { delenVan, schemaVanKlasse, type JsonSchema, type Klasse } from '../velden/index.js';

/** The name of a bericht where code wants one: `overdracht.op-wachtlijst` is `OverdrachtOpWachtlijst`. */
export function hoofdnaam({ naam }: Berichtsoort): string {
  return naam
    .split(/[.-]/)
    .map((woord) => woord[0]!.toUpperCase() + woord.slice(1))
    .join('');
}

/**
 * The schemas of all berichten, and of these further classes, for one document: each part once, referred to below
 * `#/components/schemas/`. A part whose name was taken by another gets the name of its bericht before it.
 */
export function alleOnderdelen(verder: readonly Klasse[]): Record<string, JsonSchema> {
  const namen = new Map<Klasse, string>();
  for (const klasse of verder) namen.set(klasse, klasse.name);
  for (const soort of catalogus) namen.set(soort.klasse, hoofdnaam(soort));
  for (const soort of catalogus) {
    for (const deel of delenVan(soort.klasse)) if (!namen.has(deel)) namen.set(deel, vrijeNaam(namen, soort, deel));
  }
  const schemas = [...namen].map(([klasse, naam]) => [naam, metNamen(klasse, namen)] as const);
  return Object.fromEntries(schemas.sort(([a], [b]) => a.localeCompare(b, 'en')));
}

function vrijeNaam(namen: ReadonlyMap<Klasse, string>, soort: Berichtsoort, { name }: Klasse): string {
  return [...namen.values()].includes(name) ? hoofdnaam(soort) + name : name;
}

function metNamen(klasse: Klasse, namen: ReadonlyMap<Klasse, string>): JsonSchema {
  const plaatselijk = new Map([...delenVan(klasse)].map((deel) => [deel.name, namen.get(deel)!]));
  const tekst = JSON.stringify(schemaVanKlasse(klasse)).replace(
    /"#\/\$defs\/(\w+)"/g,
    (_, naam: string) => `"#/components/schemas/${plaatselijk.get(naam)!}"`,
  );
  return JSON.parse(tekst) as JsonSchema;
}
