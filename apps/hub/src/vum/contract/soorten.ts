import { vumVacature, vumWerkzoekende, type JsonSchema } from '@estafette/contracts';
import { contactmomentschema } from './contactmoment.js';
import { vraagNaarContactmomenten, vraagNaarVacatures, vraagNaarWerkzoekenden } from './selectie.js';

export type Zoeksoort = 'werkzoekenden' | 'vacatures';

/** What the contract says of each kind of record. */
export interface Vumsoort {
  /** The collection in an address. */
  readonly collectie: string;
  /** The name of the record in the answer of the exchange. */
  readonly enkelvoud: string;
  readonly idVeld: 'idWerkzoekende' | 'idVacature';
  readonly vraag: JsonSchema;
  /** The contract for vacatures lets a question carry more than its vraagObject. */
  readonly vraagGesloten: boolean;
  readonly match: (idVeld?: string, id?: JsonSchema) => JsonSchema;
  readonly detail: () => JsonSchema;
}

export const zoeksoorten: Readonly<Record<Zoeksoort, Vumsoort>> = {
  werkzoekenden: {
    collectie: 'werkzoekendeProfielen',
    enkelvoud: 'werkzoekende',
    idVeld: 'idWerkzoekende',
    vraag: vraagNaarWerkzoekenden,
    vraagGesloten: true,
    match: (idVeld, id) => vumWerkzoekende.matchschema(idVeld, id),
    detail: () => vumWerkzoekende.detailschema(),
  },
  vacatures: {
    collectie: 'vacatures',
    enkelvoud: 'vacature',
    idVeld: 'idVacature',
    vraag: vraagNaarVacatures,
    vraagGesloten: false,
    match: (idVeld, id) => vumVacature.matchschema(idVeld, id),
    detail: () => vumVacature.detailschema(),
  },
};

export const contactmomenten = {
  collectie: 'werkgeverscontactmomenten',
  vraag: vraagNaarContactmomenten,
  match: contactmomentschema,
} as const;
