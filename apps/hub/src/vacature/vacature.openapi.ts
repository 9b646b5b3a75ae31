import {
  antwoord,
  blad,
  geheel,
  inPad,
  inVraag,
  keuze,
  object,
  paden,
  tekst,
  tijdstip,
  uuid,
} from '../openapi/index.js';

const profiel = object(
  {},
  {
    naamVacature: tekst,
    beroep: object({}, { codeBeroepsnaam: tekst }),
    adres: object({}, { postcode: tekst }),
    werktijden: object({}, { aantalWerkurenPerWeekMinimaal: geheel, aantalWerkurenPerWeekMaximaal: geheel }),
  },
);

const vacature = object(
  {
    id: uuid,
    partner: tekst,
    status: keuze(['open', 'ingetrokken']),
    plaatsen: geheel,
    vorm: tekst,
    gepubliceerdOp: tijdstip,
    profiel,
  },
  { kenmerkPartner: tekst },
);

export const VACATURES = paden({
  '/vacatures': {
    get: {
      operationId: 'vacatures',
      parameters: [inVraag('status', keuze(['open', 'ingetrokken'])), inVraag('maximum', geheel), inVraag('na', uuid)],
      responses: antwoord(200, blad('vacatures', vacature)),
    },
  },
  '/vacatures/{id}': {
    get: { operationId: 'vacature', parameters: [inPad('id')], responses: antwoord(200, vacature) },
  },
});
