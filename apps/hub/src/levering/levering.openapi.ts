import {
  antwoord,
  geheel,
  inhoud,
  inPad,
  keuze,
  lijst,
  object,
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

const aflevering = object(
  { aflevering: keuze(['postbus', 'webhook']) },
  { url: tekst, status: keuze(['aan', 'uit']), reden: tekst, sinds: tijdstip },
);
const naam = inPad('naam', tekst);

export const WEBHOOK = paden({
  '/partners/{naam}/webhook': {
    get: { operationId: 'webhook', parameters: [naam], responses: antwoord(200, aflevering) },
    put: {
      operationId: 'zetWebhook',
      parameters: [naam],
      requestBody: inhoud(object({ url: tekst })),
      responses: antwoord(200, object({ url: tekst, geheim: tekst })),
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
