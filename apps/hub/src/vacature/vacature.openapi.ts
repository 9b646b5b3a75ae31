import {
  antwoord,
  blad,
  geheel,
  inhoud,
  inKop,
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

const status = keuze(['open', 'vervuld', 'ingetrokken']);

const velden = {
  id: uuid,
  partner: tekst,
  status,
  plaatsen: geheel,
  bezet: geheel,
  vorm: tekst,
  gepubliceerdOp: tijdstip,
  profiel,
};
const vacature = object(velden, { kenmerkPartner: tekst });

/** How many voorstellen ever came to each step, how many of them are open still, and how many ended without a start. */
const trechter = object({
  voorgelegd: geheel,
  akkoord: geheel,
  bijWerkgever: geheel,
  gesprek: geheel,
  proefplaats: geheel,
  geplaatst: geheel,
  open: geheel,
  gestopt: geheel,
});
const metTrechter = object({ ...velden, trechter }, { kenmerkPartner: tekst });

const gepubliceerd = object(
  { vacature: object({ kenmerkPartner: tekst }), profiel },
  { plaatsen: geheel, vorm: tekst, keten: object({}) },
);
const betreft = object({ soort: tekst, id: uuid }, { kenmerkPartner: tekst });

export const VACATURES = paden({
  '/vacatures': {
    get: {
      operationId: 'vacatures',
      parameters: [inVraag('status', status), inVraag('maximum', geheel), inVraag('na', uuid)],
      responses: antwoord(200, blad('vacatures', vacature)),
    },
    post: {
      operationId: 'publiceer',
      parameters: [inKop('Idempotency-Key', uuid)],
      requestBody: inhoud(gepubliceerd),
      responses: antwoord(202, object({ id: uuid, status: keuze(['verwerkt']), betreft })),
    },
  },
  '/vacatures/{id}': {
    get: { operationId: 'vacature', parameters: [inPad('id')], responses: antwoord(200, metTrechter) },
  },
});
