import type { JsonSchema, Klasse } from '../velden/index.js';
import { nationaalSchema } from './nationaal.js';
import { Vacature } from './vacature.js';
import { Werkzoekende } from './werkzoekende.js';

type Json = Readonly<Record<string, unknown>>;

const ID: JsonSchema = { type: 'string', pattern: '^[a-zA-Z0-9_.-]{0,200}$' };

/**
 * How records of VUM 3.0 and profiles of the re-integratietaal become each other: the only place that knows. The fields
 * have the same names on both sides; what differs is the id, where a field may be seen, and what the chain knows beside.
 */
export class Vumvertaling<P extends object> {
  constructor(
    readonly idVeld: 'idWerkzoekende' | 'idVacature',
    private readonly klasse: Klasse<P>,
    private readonly regels: {
      /** Fields of the profile that are for the detail only. */
      readonly alleenDetail: readonly (keyof P & string)[];
      /** Fields without which there is no match. */
      readonly verplichtBijMatch: readonly (keyof P & string)[];
      readonly verplichtBijDetail: readonly string[];
      /** What the search result shows of a field that the detail shows in full. */
      readonly inMatch?: (profiel: P) => Partial<P>;
      readonly matchschema?: (velden: Json) => Json;
      /** What the national contract has otherwise than we do. */
      readonly inDetail?: (profiel: P) => { [K in keyof P]?: P[K] | undefined };
      readonly detailschema?: (velden: Json) => Json;
    },
  ) {}

  /** The id that the source gave, and the profile as we keep it. */
  vanVum(record: object): { readonly id: unknown; readonly profiel: P } {
    const { [this.idVeld]: id, ...profiel } = record as Record<string, unknown>;
    return { id, profiel: profiel as P };
  }

  /** What a search result tells. */
  alsMatch(id: string, profiel: P): object {
    const getoond = { ...profiel, ...this.regels.inMatch?.(profiel) };
    const { alleenDetail } = this.regels;
    const velden = Object.entries(getoond).filter(([naam]) => !alleenDetail.includes(naam as keyof P & string));
    return { ...Object.fromEntries(velden), [this.idVeld]: id };
  }

  /** The whole record. */
  alsDetail(id: string, profiel: P): object {
    return { ...profiel, ...this.regels.inDetail?.(profiel), [this.idVeld]: id };
  }

  /** `id`: another id field than that of the source, in a contract with who asks. */
  matchschema(idVeld: string = this.idVeld, id: JsonSchema = ID): JsonSchema {
    const { alleenDetail, verplichtBijMatch, matchschema = (velden) => velden } = this.regels;
    const velden = Object.entries(this.velden()).filter(([naam]) => !alleenDetail.includes(naam as keyof P & string));
    return {
      type: 'object',
      additionalProperties: false,
      required: [...verplichtBijMatch, idVeld],
      properties: { ...matchschema(Object.fromEntries(velden)), [idVeld]: id },
    };
  }

  detailschema(): JsonSchema {
    const { verplichtBijDetail, detailschema = (velden) => velden } = this.regels;
    return {
      type: 'object',
      additionalProperties: false,
      ...(verplichtBijDetail.length > 0 ? { required: verplichtBijDetail } : {}),
      properties: { ...detailschema(this.velden()), [this.idVeld]: ID },
    };
  }

  private velden(): Json {
    return nationaalSchema(this.klasse)['properties'] as Json;
  }
}

/** `nummerVacature` has 50 characters in the data standard, 11 in the contract. */
const MAX_NUMMER = 11;

export const vumWerkzoekende = new Vumvertaling('idWerkzoekende', Werkzoekende, {
  alleenDetail: [
    'contactpersoon',
    'eisAanWerk',
    'emailadres',
    'indicatieLdrRegistratie',
    'persoonlijkePresentatie',
    'telefoonnummer',
    'webadres',
  ],
  verplichtBijMatch: ['mobiliteit'],
  verplichtBijDetail: [],
});

export const vumVacature = new Vumvertaling('idVacature', Vacature, {
  alleenDetail: ['nummerVacature'],
  verplichtBijMatch: ['adres'],
  verplichtBijDetail: ['idVacature'],
  inMatch: ({ werkgever }) => (werkgever ? { werkgever: zonderContactpersoon(werkgever) } : {}),
  matchschema: ({ werkgever, ...velden }) => ({ ...velden, werkgever: zonderContactschema(werkgever as JsonSchema) }),
  // A number that was cut off would name another vacancy.
  inDetail: ({ nummerVacature }) =>
    [...(nummerVacature ?? '')].length > MAX_NUMMER ? { nummerVacature: undefined } : {},
  detailschema: (velden) => ({ ...velden, nummerVacature: { type: 'string', maxLength: MAX_NUMMER } }),
});

function zonderContactpersoon<W extends object>(werkgever: W): W {
  return Object.fromEntries(Object.entries(werkgever).filter(([naam]) => naam !== 'contactpersoon')) as W;
}

function zonderContactschema(werkgever: JsonSchema): JsonSchema {
  return { ...werkgever, properties: zonderContactpersoon(werkgever['properties'] as Json) };
}
