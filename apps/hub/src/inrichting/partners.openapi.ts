import { antwoord, blad, inhoud, object, paden, partnerInPad, tekst } from '../openapi/index.js';

const partner = object({ naam: tekst, weergavenaam: tekst, soort: tekst, oin: tekst, source: tekst });

export const PARTNERS = paden({
  '/partners': {
    get: { operationId: 'partners', responses: antwoord(200, blad('partners', partner)) },
    post: {
      operationId: 'maakPartner',
      requestBody: inhoud(object({ naam: tekst, weergavenaam: tekst, soort: tekst, oin: tekst })),
      responses: antwoord(201, partner),
    },
  },
  '/partners/ik': { get: { operationId: 'eigenPartner', responses: antwoord(200, partner) } },
  '/partners/{naam}': {
    get: { operationId: 'partner', parameters: [partnerInPad], responses: antwoord(200, partner) },
    patch: {
      operationId: 'wijzigPartner',
      parameters: [partnerInPad],
      requestBody: inhoud(object({}, { oin: tekst, weergavenaam: tekst })),
      responses: antwoord(200, partner),
    },
  },
});
