import {
  antwoord,
  blad,
  geheel,
  inPad,
  inVraag,
  object,
  ofNiets,
  paden,
  tekst,
  tijdstip,
  uuid,
} from '../openapi/index.js';

const feit = object({
  id: uuid,
  op: tijdstip,
  type: tekst,
  betekenis: tekst,
  partner: tekst,
  partnernaam: tekst,
  bericht: tekst,
  gegevens: ofNiets({ type: 'object' }),
});

export const TIJDLIJN = paden({
  '/kandidaten/{id}/tijdlijn': {
    get: {
      operationId: 'tijdlijn',
      parameters: [inPad('id'), inVraag('maximum', geheel), inVraag('na', uuid)],
      responses: antwoord(200, blad('feiten', feit)),
    },
  },
});
