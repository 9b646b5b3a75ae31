import { antwoord, blad, bladvraag, doe, geheel, inPad, inVraag, keuze, lees, lijst } from '../openapi/index.js';
import { object, ofNiets, onderdeel, paden, tekst, tijdstip, uuid } from '../openapi/index.js';

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
  '/leveringen': { get: lees('leveringen', blad('leveringen', levering), ...welke, ...bladvraag) },
  '/leveringen/aantallen': {
    get: lees('aantalLeveringen', object({ aantallen: { type: 'object', additionalProperties: geheel } }), ...welke),
  },
  '/leveringen/{id}/data': {
    get: {
      ...lees('dataVanLevering', { type: 'object' }),
      description: 'De inhoud van een bericht dat als verwijzing kwam: hierheen wijst zijn dataref.',
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

const hosts = object({ hosts: lijst(tekst) });

export const WEBHOOKHOSTS = paden({
  '/partners/{naam}/webhookhosts': {
    get: lees('webhookhosts', hosts),
    put: doe('zetWebhookhosts', hosts, antwoord(200, hosts)),
  },
});

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
