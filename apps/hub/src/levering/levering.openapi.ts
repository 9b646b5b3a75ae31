import {
  antwoord,
  blad,
  doe,
  geheel,
  inPad,
  inVraag,
  keuze,
  lees,
  lijst,
  object,
  ofNiets,
  onderdeel,
  paden,
  tekst,
  tijdstip,
  uuid,
} from '../openapi/index.js';

const lease = object({
  leaseId: uuid,
  tot: tijdstip,
  berichten: lijst(onderdeel('Event')),
});
const ids = lijst(tekst);

export const POSTBUS = paden({
  '/postbus/leases': {
    post: doe('neemBerichten', object({}, { maximum: geheel, wacht: geheel }), antwoord(200, lease)),
  },
  '/postbus/leases/{leaseId}/bevestiging': {
    post: doe('bevestigBerichten', object({ ids }), antwoord(200, object({ bevestigd: geheel }))),
  },
  '/postbus/leases/{leaseId}/teruggave': {
    post: doe('geefBerichtenTerug', object({ ids }, { reden: tekst }), antwoord(200, object({ teruggegeven: geheel }))),
  },
});

export const HERBEZORGING = paden({
  '/berichten/{id}/herbezorging': {
    post: {
      ...doe('herbezorg', undefined, antwoord(202, object({ id: tekst, heropend: geheel }))),
      parameters: [inPad('id', tekst)],
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

export const WEBHOOK = paden({
  '/partners/{naam}/webhook': {
    get: lees('webhook', aflevering),
    put: doe('zetWebhook', object({ url: tekst }), antwoord(200, object({ url: tekst, tempo: geheel, geheim: tekst }))),
    delete: doe('verwijderWebhook', undefined, antwoord(204)),
  },
  '/partners/{naam}/webhook/geheim': {
    post: doe('vernieuwWebhookgeheim', undefined, antwoord(200, object({ geheim: tekst, vorigTot: tijdstip }))),
  },
});
