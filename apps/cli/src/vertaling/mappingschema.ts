import type { JsonSchema } from '@estafette/contracts';

const tekst = { type: 'string', minLength: 1 };
const waarde = { type: ['string', 'number'] };
const getal = { type: 'integer', minimum: 1 };

const regel = {
  type: 'object',
  additionalProperties: false,
  required: ['naar'],
  properties: {
    naar: tekst,
    codes: { type: 'object', additionalProperties: waarde },
    splits: tekst,
    eenheid: {
      type: 'object',
      additionalProperties: false,
      required: ['namen'],
      properties: { namen: { type: 'array', items: tekst }, maal: getal, door: getal },
    },
    zoek: { const: 'beroep' },
    zonder: tekst,
    hoofdletters: { type: 'boolean' },
    vul: getal,
    aanvulling: { type: 'boolean' },
    bijTwijfel: waarde,
  },
};

/** A column that stays behind, and why: nothing is left out without a word. */
const negeer = { type: 'object', additionalProperties: false, required: ['negeer'], properties: { negeer: tekst } };

/** The form of `partners/<partner>/*.yaml`; what each word means stands with `Mapping` and `Kolomregel`. */
export const MAPPINGSCHEMA: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['naam', 'formaat', 'bericht', 'sleutel', 'kolommen'],
  properties: {
    naam: tekst,
    formaat: tekst,
    bericht: tekst,
    sleutel: tekst,
    scheiding: tekst,
    codering: { enum: ['utf-8', 'windows-1252'] },
    blad: getal,
    leeg: { type: 'array', items: tekst },
    kolommen: {
      type: 'object',
      additionalProperties: { anyOf: [negeer, regel, { type: 'array', minItems: 1, items: regel }] },
    },
    vast: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
  },
};
