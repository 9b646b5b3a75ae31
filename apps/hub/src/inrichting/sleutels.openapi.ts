import { antwoord, blad, doe, geheel, keuze, lees, object, ofNiets, paden } from '../openapi/index.js';
import { tekst, tijdstip, uuid } from '../openapi/index.js';

const velden = {
  id: uuid,
  herkenning: tekst,
  omschrijving: tekst,
  status: keuze(['geldig', 'verlopen', 'ingetrokken']),
  aangemaaktOp: tijdstip,
  verlooptOp: tijdstip,
  laatstGebruiktOp: ofNiets(tijdstip),
  ingetrokkenOp: ofNiets(tijdstip),
};

export const SLEUTELS = paden({
  '/partners/{naam}/sleutels': {
    get: lees('sleutels', blad('sleutels', object(velden))),
    post: doe(
      'maakSleutel',
      object({}, { omschrijving: tekst, geldigDagen: geheel }),
      antwoord(201, object({ ...velden, sleutel: tekst })),
    ),
  },
  '/partners/{naam}/sleutels/{id}': { delete: doe('trekSleutelIn', undefined, antwoord(204)) },
});
