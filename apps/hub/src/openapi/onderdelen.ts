import { CONTACT } from '../web/index.js';
import { geheel, keuze, lijst, object, tekst, tijdstip, uuid } from './schema.js';

/** What the document says of the API as a whole. Source: NL API Design Rules, doc-openapi, uri-version, semver. */
export const kop = {
  openapi: '3.1.0',
  info: {
    title: 'Estafette',
    version: '1.0.0',
    description:
      'De API van de hub: voor partners en voor het portaal. Berichten staan in asyncapi.json; hun schema’s onder /schemas.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    contact: { name: 'Beheer van Estafette', email: CONTACT, url: 'https://example.org/estafette' },
  },
  servers: [{ url: '/api/v1', description: 'De hub die dit document geeft' }],
  security: [{ sleutel: [] }],
};

/** RFC 9457, with every fault at once. */
const probleem = object(
  {
    status: geheel,
    title: tekst,
    detail: tekst,
    code: tekst,
    fouten: lijst(object({ code: tekst, pad: tekst, melding: tekst })),
  },
  { huidigeStatus: tekst, toegestaneStappen: lijst(tekst) },
);

/** CloudEvents 1.0 with the NL GOV profile; others may add extension attributes. */
const event = {
  ...object(
    { specversion: tekst, id: tekst, source: tekst, type: tekst, data: { type: 'object', additionalProperties: true } },
    { subject: tekst, time: tijdstip, dataschema: tekst, sequence: tekst, oorzaak: tekst, nietgedeeld: tekst },
  ),
  additionalProperties: true,
  description: 'Een CloudEvent 1.0; de inhoud past op het schema van zijn type.',
};

const nietGelezen = {
  ...lijst(tekst),
  description: 'Velden van een nieuwere minor dan de hub kent. Die zijn niet gelezen.',
};

const verwerkt = object(
  {
    id: tekst,
    status: keuze(['verwerkt']),
    betreft: object({ soort: tekst, id: uuid }, { nummer: tekst, kenmerkPartner: tekst }),
  },
  { nietGelezen },
);

const alsProbleem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
});

/** What every operation shares. */
export const onderdelen = {
  schemas: {
    Event: event,
    Naam: object({ id: uuid }, { kenmerkPartner: tekst }),
    Probleem: probleem,
    Verwerkt: verwerkt,
  },
  responses: {
    Onjuist: alsProbleem('De vraag klopt niet; alle fouten tegelijk'),
    NietGelukt: alsProbleem('Niet gelukt'),
  },
  headers: { ApiVersie: { description: 'De volledige versie van de API', schema: tekst } },
  securitySchemes: {
    sleutel: {
      type: 'http',
      scheme: 'bearer',
      description: 'Een sleutel van uw organisatie, of een token van uw eigen uitgever.',
    },
  },
};
