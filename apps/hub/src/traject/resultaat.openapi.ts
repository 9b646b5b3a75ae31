import { ketenlijsten } from '@estafette/contracts';
import { codes, datum, geheel, meld, naam, object, paden, tekst } from '../openapi/index.js';

const resultaat = object(
  { inwoner: naam, soort: codes(ketenlijsten.soortResultaat) },
  {
    overdracht: naam,
    datum,
    dienst: tekst,
    doelBereikt: codes(ketenlijsten.doelBereikt),
    reden: tekst,
    na: object({}, { ladderTrede: geheel }),
    advies: object({ dienst: tekst }, { waarom: tekst }),
    toelichting: tekst,
  },
);

export const RESULTATEN = paden({
  '/trajectresultaten': { post: meld('meldResultaat', resultaat) },
});
