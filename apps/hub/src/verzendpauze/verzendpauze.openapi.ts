import { antwoord, geheel, inhoud, object, ofNiets, paden, tekst, tijdstip } from '../openapi/index.js';

const stand = object({ pauze: ofNiets(object({ reden: tekst, sinds: tijdstip })), wachtend: geheel });

export const VERZENDPAUZE = paden({
  '/verzending': { get: { operationId: 'verzending', responses: antwoord(200, stand) } },
  '/verzending/pauze': {
    put: {
      operationId: 'pauzeerVerzending',
      requestBody: inhoud(object({ reden: tekst })),
      responses: antwoord(200, stand),
    },
    delete: { operationId: 'hervatVerzending', responses: antwoord(200, stand) },
  },
});
