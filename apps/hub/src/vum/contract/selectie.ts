import { vumlijsten, type JsonSchema } from '@estafette/contracts';

/**
 * What may be asked, with the operators of the published contract: a part of those of MongoDB. Objects are open: what a
 * source does not know it ignores.
 */
const object = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
});
const lijst = (items: JsonSchema): JsonSchema => ({ type: 'array', items, minItems: 1 });
const codes = ({ codes: alle }: { readonly codes: readonly { readonly code: string | number }[] }) =>
  alle.map(({ code }) => code);

const uri: JsonSchema = { type: 'string', maxLength: 200 };
const dag: JsonSchema = { type: 'string', format: 'date' };
const uren: JsonSchema = { type: 'integer', minimum: 1, maximum: 99 };
const jaOfNee = object({ $eq: { type: 'integer', enum: codes(vumlijsten.jaNee) } });
const taalniveau = object({ $gte: { type: 'integer', enum: [2, 3, 4] } });
const rijbewijscode = { type: 'string', enum: codes(vumlijsten.rijbewijs) };

export const postcode: JsonSchema = { type: 'string', pattern: '^[0-9]{4}[a-zA-Z]{2}$' };

const selectiegebied = object({ afstand: { type: 'integer', minimum: 0, maximum: 999 }, postcode }, [
  'afstand',
  'postcode',
]);
const rijbewijs = object({
  $all: lijst(object({ $elemMatch: object({ codeSoortRijbewijs: object({ $eq: rijbewijscode }) }) })),
});
const taalbeheersing = object({
  $all: lijst(
    object({
      $elemMatch: object(
        {
          codeNiveauTaalbeheersingMondeling: taalniveau,
          codeNiveauTaalbeheersingSchriftelijk: taalniveau,
          codeTaal: object({ $eq: { type: 'string', pattern: '^[a-z]{3}$' } }),
        },
        ['codeTaal'],
      ),
    }),
  ),
});
const urenMaximaal = object({ $gte: uren });
const urenMinimaal = object({ $lte: uren });

export const vraagNaarWerkzoekenden: JsonSchema = object(
  {
    // Not the path of the profile itself (`codeBeroepsnaam`): so it is published.
    bemiddelingsberoep: object({
      $elemMatch: object({ $or: { type: 'array', items: object({ 'beroep.codeBeroepsnaam': object({ $eq: uri }) }) } }),
    }),
    contractvorm: object({
      $elemMatch: object({
        $or: lijst(
          object({
            codeTypeArbeidscontract: object({ $eq: { type: 'string', enum: ['O', 'B'] } }),
          }),
        ),
      }),
    }),
    'flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst': jaOfNee,
    'arbeidsmarktkwalificatie.rijbewijs': rijbewijs,
    selectiegebied,
    'arbeidsmarktkwalificatie.taalbeheersing': taalbeheersing,
    datumAanvangBeschikbaarVoorWerk: object({ $lte: dag }),
    'werktijden.indicatieKantoortijden': jaOfNee,
    'werktijden.aantalWerkurenPerWeekMaximaal': urenMaximaal,
    'werktijden.aantalWerkurenPerWeekMinimaal': urenMinimaal,
  },
  ['selectiegebied'],
);

/** Either a level from … on, or not known; never both. */
const niveau: JsonSchema = {
  oneOf: [
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        $gte: { type: 'string', enum: ['1', '2', '3', '4', '5', '6'] },
        $lt: { type: 'string', enum: ['7'] },
      },
      required: ['$lt'],
    },
    { ...object({ $eq: { type: 'string', enum: ['7'] } }), not: { required: ['$lt'] } },
  ],
};

export const vraagNaarVacatures: JsonSchema = object(
  {
    'beroep.codeBeroepsnaam': object({ $eq: uri }),
    codeWerkEnDenkniveauMinimaal: niveau,
    datumAanvangWerkzaamheden: object({ $gte: dag }),
    'flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst': jaOfNee,
    rijbewijs,
    selectiegebied,
    taalbeheersing,
    'werktijden.aantalWerkurenPerWeekMaximaal': urenMaximaal,
    'werktijden.aantalWerkurenPerWeekMinimaal': urenMinimaal,
  },
  ['selectiegebied'],
);

export const vraagNaarContactmomenten: JsonSchema = object(
  {
    datum: object({ $gte: dag }),
    'werkgever.nummerKvk': object({ $eq: { type: 'string', pattern: '^[0-9]{8}$' } }),
  },
  ['werkgever.nummerKvk'],
);
