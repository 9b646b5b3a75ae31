import { blad, geheel, inVraag, keuze, lees, lijst, object, paden, tekst } from '../openapi/index.js';

const beroep = object({
  code: tekst,
  naam: tekst,
  groep: object({ code: tekst, naam: tekst }),
  competenties: lijst(object({ code: tekst, naam: tekst, soort: keuze(['essentieel', 'optioneel']) })),
});

export const BEROEPEN = paden({
  '/beroepen': { get: lees('beroepen', blad('beroepen', beroep), inVraag('zoek'), inVraag('maximum', geheel)) },
});
