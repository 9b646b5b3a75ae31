import { blad, bladvraag, lees, object, ofNiets, paden, tekst, tijdstip, uuid } from '../openapi/index.js';

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
  '/kandidaten/{id}/tijdlijn': { get: lees('tijdlijn', blad('feiten', feit), ...bladvraag) },
});
