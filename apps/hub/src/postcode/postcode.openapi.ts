import { antwoord, doe, geheel, lijst, object, paden, tekst } from '../openapi/index.js';

const postcode = object({
  pc4: tekst,
  plaats: tekst,
  gemeente: tekst,
  lat: { type: 'number' },
  lon: { type: 'number' },
});

export const POSTCODES = paden({
  '/postcodes': {
    put: doe('zetPostcodes', object({ postcodes: lijst(postcode) }), antwoord(200, object({ opgenomen: geheel }))),
  },
});
