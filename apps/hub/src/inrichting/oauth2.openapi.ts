import { antwoord, blad, inhoud, inPad, lijst, object, ofNiets, paden, partnerInPad } from '../openapi/index.js';
import { tekst, uuid } from '../openapi/index.js';

const sleutelset = object({ keys: lijst({ type: 'object', additionalProperties: true }) });
const vast = { issuer: tekst, clientId: tekst };

export const OAUTH2 = paden({
  '/partners/{naam}/oauth2-clients': {
    get: {
      operationId: 'oauth2Clients',
      parameters: [partnerInPad],
      responses: antwoord(
        200,
        blad('clients', object({ id: uuid, ...vast, jwksUrl: ofNiets(tekst), jwks: ofNiets(sleutelset) })),
      ),
    },
    post: {
      operationId: 'voegOauth2ClientToe',
      parameters: [partnerInPad],
      requestBody: inhoud(object(vast, { jwksUrl: tekst, jwks: sleutelset })),
      responses: antwoord(201, object({ id: uuid, ...vast }, { jwksUrl: tekst, jwks: sleutelset })),
    },
  },
  '/partners/{naam}/oauth2-clients/{id}': {
    delete: {
      operationId: 'verwijderOauth2Client',
      parameters: [partnerInPad, inPad('id')],
      responses: antwoord(204),
    },
  },
});
