import { antwoord, inhoud, inPad, object, paden, tekst } from '../openapi/index.js';

const partner = object({ naam: tekst, weergavenaam: tekst, soort: tekst, oin: tekst, source: tekst });

export const PARTNERS = paden({
  '/partners/ik': { get: { operationId: 'ik', responses: antwoord(200, partner) } },
  '/partners/{naam}': {
    patch: {
      operationId: 'wijzigPartner',
      parameters: [inPad('naam', tekst)],
      requestBody: inhoud(object({ oin: tekst })),
      responses: antwoord(200, partner),
    },
  },
});
