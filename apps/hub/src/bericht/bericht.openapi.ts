import { antwoord, blad, bladvraag, geheel, inPad, inVraag, keuze, lees, lijst, meld } from '../openapi/index.js';
import { object, ofNiets, onderdeel, paden, tekst, tijdstip } from '../openapi/index.js';

const fout = object({ code: tekst, pad: tekst, melding: tekst });
const event = onderdeel('Event');
const verwerkt = onderdeel('Verwerkt');

const poging = object({
  begonnenOp: tijdstip,
  afgelopenOp: ofNiets(tijdstip),
  duurMs: ofNiets(geheel),
  uitkomst: ofNiets(tekst),
  reden: ofNiets(tekst),
  httpStatus: ofNiets(geheel),
  proef: { type: 'boolean' },
  antwoord: ofNiets(tekst),
});
const leveringstatus = keuze(['open', 'bevestigd', 'mislukt', 'apart', 'gewist']);
const levering = object({
  partner: tekst,
  status: leveringstatus,
  reden: ofNiets(tekst),
  herhaald: { type: 'boolean' },
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

const berichtstatus = keuze(['verwerkt', 'geweigerd']);
const regel = object({
  id: tekst,
  source: ofNiets(tekst),
  type: ofNiets(tekst),
  versie: ofNiets(tekst),
  status: berichtstatus,
  ontvangenOp: tijdstip,
  afzender: tekst,
  leveringen: { type: 'object', additionalProperties: geheel },
});

const welke = [
  inVraag('status', berichtstatus),
  inVraag('levering', leveringstatus),
  ...['type', 'van', 'tot', 'partner'].map((naam) => inVraag(naam)),
];

export const BERICHTEN = paden({
  '/berichten': {
    get: {
      ...lees('berichten', blad('berichten', regel), ...welke, ...bladvraag),
      description: 'De berichten die u stuurde of moest krijgen, de nieuwste eerst, met per status hoeveel leveringen.',
    },
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
    get: lees('bericht', bericht, inPad('id', tekst)),
  },
});

const teVerbeteren = object({
  type: ofNiets(tekst),
  data: ofNiets({ type: 'object' }),
  fouten: lijst({ type: 'object' }),
});

export const CORRECTIE = paden({
  '/berichten/{id}/correctie': {
    get: {
      ...lees('teVerbeteren', teVerbeteren, inPad('id', tekst)),
      description: 'Een geweigerd bericht van uzelf, om te verbeteren. Nummers die op een BSN lijken zijn verborgen.',
    },
    post: { ...meld('verbeterBericht', object({ data: { type: 'object' } })), parameters: [inPad('id', tekst)] },
  },
});

export const SCHEMAS = paden({
  '/schemas': { get: lees('schemas', object({ schemas: lijst(tekst) })) },
  '/schemas/{type}/{versie}': {
    get: {
      operationId: 'schema',
      responses: {
        200: { description: 'JSON Schema', content: { 'application/schema+json': { schema: { type: 'object' } } } },
      },
    },
  },
});
