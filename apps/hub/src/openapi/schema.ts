/** Short words for the part of OpenAPI 3.1 that we use. */
export type Schema = Readonly<Record<string, unknown>>;
export type Paden = Readonly<Record<string, Readonly<Record<string, object>>>>;

export const tekst: Schema = { type: 'string' };
export const uuid: Schema = { type: 'string', format: 'uuid' };
export const tijdstip: Schema = { type: 'string', format: 'date-time' };
export const geheel: Schema = { type: 'integer' };
export const keuze = (waarden: readonly string[]): Schema => ({ type: 'string', enum: waarden });
export const lijst = (items: Schema): Schema => ({ type: 'array', items });
export const ofNiets = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** Fields that are always there, and fields that may be absent. Additions in a minor version are allowed. */
export function object(vast: Readonly<Record<string, Schema>>, soms: Readonly<Record<string, Schema>> = {}): Schema {
  return { type: 'object', required: Object.keys(vast), properties: { ...vast, ...soms } };
}

/** A collection under its own name, with the address of the next page. */
export const blad = (collectie: string, item: Schema): Schema =>
  object({ [collectie]: lijst(item), volgende: ofNiets(tekst) });

export const inPad = (naam: string, schema: Schema = uuid): object => ({
  name: naam,
  in: 'path',
  required: true,
  schema,
});
/** The short name of a partner. */
export const partnerInPad: object = inPad('naam', tekst);
export const inVraag = (naam: string, schema: Schema = tekst): object => ({ name: naam, in: 'query', schema });
export const inKop = (naam: string, schema: Schema = tekst): object => ({ name: naam, in: 'header', schema });

const json = (schema: Schema): object => ({ content: { 'application/json': { schema } } });

/** A body in JSON. */
export const inhoud = (schema: Schema): object => ({ required: true, ...json(schema) });

const PROBLEEM = object(
  {
    status: geheel,
    title: tekst,
    detail: tekst,
    code: tekst,
    fouten: lijst(object({ code: tekst, pad: tekst, melding: tekst })),
  },
  { huidigeStatus: tekst, toegestaneStappen: lijst(tekst) },
);

/** The answer when it goes well, and the problem when it does not. */
export function antwoord(status: number, schema?: Schema): object {
  return {
    [status]: { description: 'Gelukt', ...(schema ? json(schema) : {}) },
    default: { description: 'Niet gelukt', content: { 'application/problem+json': { schema: PROBLEEM } } },
  };
}

export const paden = (beschreven: Paden): Paden => beschreven;
