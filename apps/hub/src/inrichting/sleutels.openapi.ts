import {
  antwoord,
  blad,
  geheel,
  inhoud,
  inPad,
  keuze,
  object,
  ofNiets,
  paden,
  partnerInPad,
  tekst,
  tijdstip,
  uuid,
} from '../openapi/index.js';

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
    get: {
      operationId: 'sleutels',
      parameters: [partnerInPad],
      responses: antwoord(200, blad('sleutels', object(velden))),
    },
    post: {
      operationId: 'maakSleutel',
      parameters: [partnerInPad],
      requestBody: inhoud(object({}, { omschrijving: tekst, geldigDagen: geheel })),
      responses: antwoord(201, object({ ...velden, sleutel: tekst })),
    },
  },
  '/partners/{naam}/sleutels/{id}': {
    delete: { operationId: 'trekSleutelIn', parameters: [partnerInPad, inPad('id')], responses: antwoord(204) },
  },
});
