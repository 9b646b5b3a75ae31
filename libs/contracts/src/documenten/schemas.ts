import { catalogus, typeVan } from '../catalogus/index.js';
import type { Berichtsoort } from '../berichtsoort/index.js';
import { volledigSchema } from '../velden/index.js';

export const SCHEMAMAP = new URL('../../schemas/', import.meta.url);

/** Path of the schema of a bericht below `/schemas/`: `<type>/<major>.<minor>.json`. */
function schemapad(soort: Berichtsoort): string {
  return `${typeVan(soort)}/${soort.versie}.json`;
}

/** The JSON Schema document that partners validate against. */
function schemadocument(soort: Berichtsoort): string {
  const document = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:reintegratietaal:${typeVan(soort)}:${soort.versie}`,
    title: soort.naam,
    description: soort.betekenis,
    'x-afzenders': soort.afzenders,
    ...volledigSchema(soort.klasse),
  };
  return JSON.stringify(document, null, 2) + '\n';
}

/** Path and text of every schema of the catalogue. */
export function alleSchemas(): Map<string, string> {
  return new Map(catalogus.map((soort) => [schemapad(soort), schemadocument(soort)]));
}
