import {
  antwoord,
  blad,
  geheel,
  inhoud,
  inPad,
  inVraag,
  keuze,
  lijst,
  object,
  ofNiets,
  paden,
  tekst,
  tijdstip,
  uuid,
} from '../openapi/index.js';

const lease = object({
  leaseId: uuid,
  tot: tijdstip,
  berichten: lijst({ type: 'object', description: 'CloudEvents; de inhoud past op het schema in dataschema.' }),
});
const ids = lijst(tekst);
const inLease = inPad('leaseId');

export const POSTBUS = paden({
  '/postbus/leases': {
    post: {
      operationId: 'neemBerichten',
      requestBody: inhoud(object({}, { maximum: geheel, wacht: geheel })),
      responses: antwoord(200, lease),
    },
  },
  '/postbus/leases/{leaseId}/bevestiging': {
    post: {
      operationId: 'bevestigBerichten',
      parameters: [inLease],
      requestBody: inhoud(object({ ids })),
      responses: antwoord(200, object({ bevestigd: geheel })),
    },
  },
  '/postbus/leases/{leaseId}/teruggave': {
    post: {
      operationId: 'geefBerichtenTerug',
      parameters: [inLease],
      requestBody: inhoud(object({ ids }, { reden: tekst })),
      responses: antwoord(200, object({ teruggegeven: geheel })),
    },
  },
});

export const HERBEZORGING = paden({
  '/berichten/{id}/herbezorging': {
    post: {
      operationId: 'herbezorg',
      parameters: [inPad('id', tekst)],
      responses: antwoord(202, object({ id: tekst, heropend: geheel })),
    },
  },
});

const status = keuze(['open', 'bevestigd', 'mislukt', 'apart', 'gewist']);
const welke = [inVraag('status', status), ...['type', 'van', 'tot', 'partner'].map((naam) => inVraag(naam))];
const levering = object({
  id: uuid,
  bericht: tekst,
  type: tekst,
  afzender: tekst,
  ontvanger: tekst,
  status,
  reden: ofNiets(tekst),
  sequence: tekst,
  herhaald: { type: 'boolean' },
  geplaatstOp: tijdstip,
  volgendePogingOp: ofNiets(tijdstip),
  pogingen: geheel,
});

export const LEVERINGEN = paden({
  '/leveringen': {
    get: {
      operationId: 'leveringen',
      parameters: [...welke, inVraag('maximum', geheel), inVraag('na', uuid)],
      responses: antwoord(200, blad('leveringen', levering)),
    },
  },
  '/leveringen/aantallen': {
    get: {
      operationId: 'aantalLeveringen',
      parameters: welke,
      responses: antwoord(200, object({ aantallen: { type: 'object', additionalProperties: geheel } })),
    },
  },
  '/leveringen/{id}/data': {
    get: {
      operationId: 'dataVanLevering',
      description: 'De inhoud van een bericht dat als verwijzing kwam: hierheen wijst zijn dataref.',
      parameters: [inPad('id')],
      responses: antwoord(200, { type: 'object' }),
    },
  },
});

const aflevering = object(
  { aflevering: keuze(['postbus', 'webhook']) },
  {
    url: tekst,
    status: keuze(['aan', 'uit']),
    reden: tekst,
    sinds: tijdstip,
    tempo: geheel,
    misluktAchtereen: geheel,
  },
);
const naam = inPad('naam', tekst);

export const WEBHOOK = paden({
  '/partners/{naam}/webhook': {
    get: { operationId: 'webhook', parameters: [naam], responses: antwoord(200, aflevering) },
    put: {
      operationId: 'zetWebhook',
      parameters: [naam],
      requestBody: inhoud(object({ url: tekst })),
      responses: antwoord(200, object({ url: tekst, tempo: geheel, geheim: tekst })),
    },
    delete: { operationId: 'verwijderWebhook', parameters: [naam], responses: antwoord(204) },
  },
  '/partners/{naam}/webhook/geheim': {
    post: {
      operationId: 'vernieuwWebhookgeheim',
      parameters: [naam],
      responses: antwoord(200, object({ geheim: tekst, vorigTot: tijdstip })),
    },
  },
});
