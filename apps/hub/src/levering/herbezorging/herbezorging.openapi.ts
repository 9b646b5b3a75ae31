import {
  antwoord,
  geheel,
  inhoud,
  inPad,
  keuze,
  lijst,
  object,
  ofNiets,
  paden,
  tekst,
  tijdstip,
  uuid,
} from '../../openapi/index.js';

const filter = object(
  {},
  {
    status: lijst(keuze(['mislukt', 'apart', 'bevestigd'])),
    partner: tekst,
    type: tekst,
    van: tijdstip,
    tot: tijdstip,
  },
);
const stand = object({
  id: uuid,
  filter,
  status: keuze(['geteld', 'loopt', 'gestopt', 'klaar']),
  aantal: geheel,
  geopend: geheel,
  bevestigd: geheel,
  mislukt: geheel,
  onderweg: geheel,
  gevraagdOp: tijdstip,
  begonnenOp: ofNiets(tijdstip),
  afgelopenOp: ofNiets(tijdstip),
});
const parameters = [inPad('id')];

export const HERBEZORGINGEN = paden({
  '/herbezorgingen': {
    post: {
      operationId: 'telHerbezorging',
      description: 'Telt wat opnieuw bezorgd zou worden. Er gebeurt nog niets: dat komt na de bevestiging.',
      requestBody: inhoud(filter),
      responses: antwoord(201, stand),
    },
  },
  '/herbezorgingen/{id}': {
    get: { operationId: 'herbezorging', parameters, responses: antwoord(200, stand) },
  },
  '/herbezorgingen/{id}/bevestiging': {
    post: { operationId: 'beginHerbezorging', parameters, responses: antwoord(202, stand) },
  },
  '/herbezorgingen/{id}/stop': {
    post: { operationId: 'stopHerbezorging', parameters, responses: antwoord(200, stand) },
  },
});
