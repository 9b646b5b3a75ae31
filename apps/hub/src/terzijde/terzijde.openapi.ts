import { ketenlijsten } from '@estafette/contracts';
import { antwoord, codes, doe, lees, lijst, naam, object, ofNiets } from '../openapi/index.js';
import { paden, tekst, tijdstip, uuid } from '../openapi/index.js';

const reden = codes(ketenlijsten.redenTerzijde);
const rij = object({ kandidaatId: uuid, reden, gezetOp: tijdstip, door: ofNiets(tekst) });

export const TERZIJDE = paden({
  '/vacatures/{id}/terzijde': {
    get: lees('terzijde', object({ terzijde: lijst(rij) })),
    post: doe('zetTerzijde', object({ kandidaat: naam, reden }), antwoord(204)),
  },
  '/vacatures/{id}/terzijde/{kandidaatId}': {
    delete: { operationId: 'haalTerug', responses: antwoord(204) },
  },
});
