import {
  antwoord,
  blad,
  geheel,
  inhoud,
  inKop,
  inVraag,
  keuze,
  object,
  ofNiets,
  paden,
  tekst,
  tijdstip,
  uuid,
} from '../openapi/index.js';
import { STATUSSEN } from './overzicht.js';

const status = keuze(STATUSSEN);
const naam = object({ id: uuid }, { kenmerkPartner: tekst });

const plaatsing = object(
  {
    id: uuid,
    inwoner: naam,
    status,
    partner: tekst,
    vorm: tekst,
    vanaf: tekst,
    gemeldOp: tijdstip,
    einde: ofNiets(tekst),
    redenEinde: ofNiets(tekst),
  },
  {
    kenmerkPartner: tekst,
    voorstel: naam,
    vacature: naam,
    uren: geheel,
    tot: tekst,
    loonkostensubsidie: tekst,
    formeleWerkgever: tekst,
    inlener: tekst,
    uitkering: tekst,
  },
);

const gestart = object(
  { inwoner: naam, vorm: tekst, vanaf: tekst },
  { voorstel: naam, vacature: naam, uren: geheel, uitkering: tekst },
);

export const PLAATSINGEN = paden({
  '/plaatsingen': {
    get: {
      operationId: 'plaatsingen',
      parameters: [inVraag('status', status), inVraag('maximum', geheel), inVraag('na', uuid)],
      responses: antwoord(200, blad('plaatsingen', plaatsing)),
    },
    post: {
      operationId: 'meldStart',
      parameters: [inKop('Idempotency-Key', uuid)],
      requestBody: inhoud(gestart),
      responses: antwoord(202, object({ id: uuid, status: keuze(['verwerkt']) })),
    },
  },
});
