import { catalogus, typeVan } from '../catalogus/index.js';
import type { Berichtsoort, Berichtversie } from '../berichtsoort/index.js';
import { volledigSchema } from '../velden/index.js';

export const SCHEMAMAP = new URL('../../schemas/', import.meta.url);

/** Path of the schema of a bericht below `/schemas/`: `<type>/<major>.<minor>.json`. */
function schemapad(soort: Berichtsoort, { versie }: Berichtversie): string {
  return `${typeVan(soort)}/${versie}.json`;
}

/** The JSON Schema document that partners validate against. */
function schemadocument(soort: Berichtsoort, { versie, klasse }: Berichtversie): string {
  const document = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:reintegratietaal:${typeVan(soort)}:${versie}`,
    title: soort.naam,
    description: soort.betekenis,
    'x-afzenders': soort.afzenders,
    ...volledigSchema(klasse),
  };
  return JSON.stringify(document, null, 2) + '\n';
}

/** Path and text of the schema of every version of every type in the catalogue. */
export function alleSchemas(): Map<string, string> {
  return new Map(
    catalogus.flatMap((soort) => soort.versies.map((v) => [schemapad(soort, v), schemadocument(soort, v)] as const)),
  );
}
