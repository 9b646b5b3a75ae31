import { antwoord, blad, doe, lees, lijst, object, ofNiets, paden, tekst, uuid } from '../openapi/index.js';

const sleutelset = object({ keys: lijst({ type: 'object', additionalProperties: true }) });
const vast = { issuer: tekst, clientId: tekst };
const sleutels = { jwksUrl: tekst, jwks: sleutelset };

export const OAUTH2 = paden({
  '/partners/{naam}/oauth2-clients': {
    get: lees(
      'oauth2Clients',
      blad('clients', object({ id: uuid, ...vast, jwksUrl: ofNiets(tekst), jwks: ofNiets(sleutelset) })),
    ),
    post: doe('voegOauth2ClientToe', object(vast, sleutels), antwoord(201, object({ id: uuid, ...vast }, sleutels))),
  },
  '/partners/{naam}/oauth2-clients/{id}': { delete: doe('verwijderOauth2Client', undefined, antwoord(204)) },
});
