/** Short words for the part of OpenAPI 3.1 that we use. */
export type Schema = Readonly<Record<string, unknown>>;
export type Paden = Readonly<Record<string, Readonly<Record<string, object>>>>;

export const tekst: Schema = { type: 'string' };
export const uuid: Schema = { type: 'string', format: 'uuid' };
export const datum: Schema = { type: 'string', format: 'date' };
export const tijdstip: Schema = { type: 'string', format: 'date-time' };
export const geheel: Schema = { type: 'integer' };
export const keuze = (waarden: readonly string[]): Schema => ({ type: 'string', enum: waarden });
export const lijst = (items: Schema): Schema => ({ type: 'array', items });
/** That, or null. */
export const ofNiets = (schema: Schema): Schema =>
  'type' in schema && !('enum' in schema || 'properties' in schema)
    ? { ...schema, type: [schema['type'], 'null'] }
    : { anyOf: [schema, { type: 'null' }] };

/** One of the codes of a code list. */
export const codes = (codelijst: { readonly codes: readonly { readonly code: string }[] }): Schema =>
  keuze(codelijst.codes.map(({ code }) => code));

/** Fields that are always there, and fields that may be absent. Additions in a minor version are allowed. */
export function object(vast: Readonly<Record<string, Schema>>, soms: Readonly<Record<string, Schema>> = {}): Schema {
  return { type: 'object', required: Object.keys(vast), properties: { ...vast, ...soms } };
}

/** A schema that is described once for the whole document, in onderdelen.ts. */
export const onderdeel = (naam: string): Schema => ({ $ref: `#/components/schemas/${naam}` });
/** Somebody or something, by the names that the asker knows it by. */
export const naam: Schema = onderdeel('Naam');

/** A collection under its own name, with the address of the next page. */
export const blad = (collectie: string, item: Schema): Schema =>
  object({ [collectie]: lijst(item), volgende: ofNiets(tekst) });

/** A parameter in the address; only to be told where the id or name is not what its own name says. */
export const inPad = (naam: string, schema: Schema = uuid): object => ({
  name: naam,
  in: 'path',
  required: true,
  schema,
});
export const inVraag = (naam: string, schema: Schema = tekst): object => ({ name: naam, in: 'query', schema });
export const inKop = (naam: string, schema: Schema = tekst): object => ({ name: naam, in: 'header', schema });
/** Which page of a collection. */
export const bladvraag: readonly object[] = [inVraag('maximum', geheel), inVraag('na', uuid)];

const json = (schema: Schema): object => ({ content: { 'application/json': { schema } } });

/** A body in JSON. */
export const inhoud = (schema: Schema): object => ({ required: true, ...json(schema) });

/** The answer when it goes well. What all answers share, and the problems, are added to every operation. */
export function antwoord(status: number, schema?: Schema): Readonly<Record<string, object>> {
  return { [status]: { description: 'Gelukt', ...(schema ? json(schema) : {}) } };
}

/** An operation that gives something and changes nothing. */
export const lees = (operationId: string, schema: Schema, ...parameters: readonly object[]): object => ({
  operationId,
  ...(parameters.length > 0 ? { parameters } : {}),
  responses: antwoord(200, schema),
});

/** An operation that changes something: what it wants in its body, if anything, and what it answers. */
export const doe = (operationId: string, verzoek: Schema | undefined, antwoorden: object): object => ({
  operationId,
  ...(verzoek ? { requestBody: inhoud(verzoek) } : {}),
  responses: antwoorden,
});

/** An operation that becomes a bericht of the own organisation; twice under one key is once. */
export const meld = (operationId: string, verzoek: Schema): object => ({
  ...doe(operationId, verzoek, antwoord(202, onderdeel('Verwerkt'))),
  parameters: [inKop('Idempotency-Key', uuid)],
});

export const paden = (beschreven: Paden): Paden => beschreven;
