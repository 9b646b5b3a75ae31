import { antwoord, geheel, inhoud, lijst, object, paden, tekst } from '../openapi/index.js';

const postcode = object({
  pc4: tekst,
  plaats: tekst,
  gemeente: tekst,
  lat: { type: 'number' },
  lon: { type: 'number' },
});

export const POSTCODES = paden({
  '/postcodes': {
    put: {
      operationId: 'zetPostcodes',
      requestBody: inhoud(object({ postcodes: lijst(postcode) })),
      responses: antwoord(200, object({ opgenomen: geheel })),
    },
  },
});
