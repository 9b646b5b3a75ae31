import {
  antwoord,
  blad,
  geheel,
  inhoud,
  inKop,
  inPad,
  inVraag,
  keuze,
  lijst,
  object,
  ofNiets,
  paden,
  tekst,
  tijdstip,
  uuid,
} from '../openapi/index.js';
import { overgangen, statussen } from './overgangen.js';
import { stappen } from './stapverzoek.js';

const status = keuze(statussen);
const naam = object({ id: uuid }, { kenmerkPartner: tekst });

const voorstel = object(
  {
    id: uuid,
    inwoner: naam,
    vacature: naam,
    status,
    partner: tekst,
    partnernaam: tekst,
    waarom: tekst,
    runId: ofNiets(uuid),
    accountmanager: ofNiets(object({ code: tekst, naam: tekst })),
    isSollicitatie: { type: 'boolean' },
    antwoord: ofNiets(tekst),
    reden: ofNiets(tekst),
    voorgelegdOp: tijdstip,
    akkoordOp: ofNiets(tijdstip),
    bijWerkgeverOp: ofNiets(tijdstip),
    gesprekOp: ofNiets(tijdstip),
    proefplaatsOp: ofNiets(tijdstip),
    geplaatstOp: ofNiets(tijdstip),
    beeindigdOp: ofNiets(tijdstip),
    toegestaneStappen: lijst(keuze(Object.keys(overgangen))),
  },
  { kenmerkPartner: tekst },
);

const voorgelegd = object({ vacature: naam, inwoner: naam, waarom: tekst }, { runId: uuid });
const stap = object({ stap: keuze(Object.keys(stappen)) }, { reden: tekst });
const ingenomen = antwoord(202, object({ id: uuid, status: keuze(['verwerkt']) }));
const sleutel = inKop('Idempotency-Key', uuid);

export const VOORSTELLEN = paden({
  '/voorstellen': {
    get: {
      operationId: 'voorstellen',
      parameters: [
        inVraag('status', status),
        inVraag('vacature', uuid),
        inVraag('maximum', geheel),
        inVraag('na', uuid),
      ],
      responses: antwoord(200, blad('voorstellen', voorstel)),
    },
    post: {
      operationId: 'legVoor',
      parameters: [sleutel],
      requestBody: inhoud(voorgelegd),
      responses: ingenomen,
    },
  },
  '/voorstellen/{id}': {
    get: { operationId: 'voorstel', parameters: [inPad('id')], responses: antwoord(200, voorstel) },
  },
  '/voorstellen/{id}/stappen': {
    post: {
      operationId: 'zetVoorstelstap',
      parameters: [inPad('id'), sleutel],
      requestBody: inhoud(stap),
      responses: ingenomen,
    },
  },
});
