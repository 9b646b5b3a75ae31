import { antwoord, geheel, inPad, keuze, lijst, object, ofNiets, paden, tekst, tijdstip } from '../openapi/index.js';

const fout = object({ code: tekst, pad: tekst, melding: tekst });
const event = { type: 'object', description: 'Een CloudEvent 1.0; de inhoud past op het schema van zijn type.' };
const nietGelezen = {
  ...lijst(tekst),
  description: 'Velden van een nieuwere minor dan de hub kent. Die zijn niet gelezen.',
};
const verwerkt = object({ id: tekst, status: keuze(['verwerkt']) }, { betreft: { type: 'object' }, nietGelezen });

const poging = object({
  begonnenOp: tijdstip,
  afgelopenOp: ofNiets(tijdstip),
  duurMs: ofNiets(geheel),
  uitkomst: ofNiets(tekst),
  reden: ofNiets(tekst),
  httpStatus: ofNiets(geheel),
  antwoord: ofNiets(tekst),
});
const levering = object({
  partner: tekst,
  status: keuze(['open', 'bevestigd', 'mislukt', 'vervallen']),
  volgnummer: tekst,
  volgendePogingOp: ofNiets(tijdstip),
  pogingen: lijst(poging),
});
const bericht = object(
  {
    id: tekst,
    source: ofNiets(tekst),
    type: ofNiets(tekst),
    versie: ofNiets(tekst),
    status: keuze(['verwerkt', 'geweigerd']),
    ontvangenOp: tijdstip,
    leveringen: lijst(levering),
  },
  { fouten: lijst(fout), keren: geheel, inhoudGewistOp: tijdstip },
);

export const BERICHTEN = paden({
  '/berichten': {
    post: {
      operationId: 'stuurBericht',
      description: 'Eén CloudEvent (structured of binary) of een batch; van een batch krijgt elk event een uitkomst.',
      requestBody: {
        required: true,
        content: {
          'application/cloudevents+json': { schema: event },
          'application/cloudevents-batch+json': { schema: lijst(event) },
          'application/json': { schema: { type: 'object', description: 'De data; de rest staat in ce-kopregels.' } },
        },
      },
      responses: {
        ...antwoord(202, verwerkt),
        ...antwoord(200, { anyOf: [verwerkt, object({ uitkomsten: lijst({ type: 'object' }) })] }),
      },
    },
  },
  '/berichten/{id}': {
    get: { operationId: 'bericht', parameters: [inPad('id', tekst)], responses: antwoord(200, bericht) },
  },
});

export const SCHEMAS = paden({
  '/schemas': { get: { operationId: 'schemas', responses: antwoord(200, object({ schemas: lijst(tekst) })) } },
  '/schemas/{type}/{versie}': {
    get: {
      operationId: 'schema',
      parameters: [inPad('type', tekst), inPad('versie', tekst)],
      responses: {
        200: { description: 'JSON Schema', content: { 'application/schema+json': { schema: { type: 'object' } } } },
      },
    },
  },
});
