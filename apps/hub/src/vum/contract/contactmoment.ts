import type { JsonSchema } from '@estafette/contracts';
import { postcode } from './selectie.js';

const tekst = (maxLength: number): JsonSchema => ({ type: 'string', maxLength });
const code = (hoogste: number): JsonSchema => ({
  type: 'integer',
  enum: Array.from({ length: hoogste }, (_, i) => i + 1),
});
const gesloten = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...(required.length > 0 ? { required } : {}),
});

const bereikbaar = { emailadres: tekst(320), telefoonnummer: tekst(14) };
const huisnummer: JsonSchema = { type: 'integer', minimum: 0, maximum: 99999 };

/** VUM 3.1: a contact with an employer. What the codes mean is not published. */
export const contactmomentschema: JsonSchema = gesloten(
  {
    datum: { type: 'string', format: 'date' },
    codeOnderwerp: code(6),
    codeSoort: code(6),
    accountmanager: gesloten({ naam: tekst(70), naamOrganisatie: tekst(70), ...bereikbaar }),
    werkgever: gesloten(
      {
        handelsnaamOrganisatie: tekst(500),
        nummerKvk: { type: 'string', pattern: '^[0-9]{8}$' },
        codeSbi: huisnummer,
        codeSoortAfspraken: code(3),
        erkendSbbLeerbedrijf: { type: 'boolean' },
        vestigingsadres: gesloten({
          straatnaam: tekst(70),
          huisnummer,
          huisnummertoevoeging: tekst(6),
          woonplaatsnaam: tekst(70),
          postcode,
          contactpersoonAfdeling: gesloten({ naam: tekst(70), functie: tekst(70), ...bereikbaar }),
        }),
      },
      ['nummerKvk'],
    ),
  },
  ['datum'],
);
