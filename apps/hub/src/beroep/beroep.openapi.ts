import { antwoord, blad, geheel, inVraag, keuze, lijst, object, paden, tekst } from '../openapi/index.js';

const beroep = object({
  code: tekst,
  naam: tekst,
  groep: object({ code: tekst, naam: tekst }),
  competenties: lijst(object({ code: tekst, naam: tekst, soort: keuze(['essentieel', 'optioneel']) })),
});

export const BEROEPEN = paden({
  '/beroepen': {
    get: {
      operationId: 'beroepen',
      parameters: [inVraag('zoek'), inVraag('maximum', geheel)],
      responses: antwoord(200, blad('beroepen', beroep)),
    },
  },
});
