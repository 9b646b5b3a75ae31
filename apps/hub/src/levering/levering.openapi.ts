import { antwoord, doe, geheel, inPad, keuze, lees, lijst, object, onderdeel, paden } from '../openapi/index.js';
import { tekst, tijdstip, uuid } from '../openapi/index.js';

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

const aflevering = object(
  { aflevering: keuze(['postbus', 'webhook']) },
  { url: tekst, status: keuze(['aan', 'uit']), reden: tekst, sinds: tijdstip },
);

export const WEBHOOK = paden({
  '/partners/{naam}/webhook': {
    get: lees('webhook', aflevering),
    put: doe('zetWebhook', object({ url: tekst }), antwoord(200, object({ url: tekst, geheim: tekst }))),
    delete: doe('verwijderWebhook', undefined, antwoord(204)),
  },
  '/partners/{naam}/webhook/geheim': {
    post: doe('vernieuwWebhookgeheim', undefined, antwoord(200, object({ geheim: tekst, vorigTot: tijdstip }))),
  },
});
