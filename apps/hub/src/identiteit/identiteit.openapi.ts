import {
  antwoord,
  blad,
  inhoud,
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

const naam = object({ id: uuid }, { kenmerkPartner: tekst });
const verschil = object(
  { veld: keuze(['bsn', 'kenmerkPartner', 'achternaam', 'geboortedatum']) },
  { hier: tekst, daar: tekst },
);
const vraag = object({
  id: uuid,
  geopendOp: tijdstip,
  inwoner: naam,
  ander: ofNiets(naam),
  verschillen: lijst(verschil),
});
const gekozen = keuze(['dezelfde', 'andere']);

export const IDENTITEITSVRAGEN = paden({
  '/identiteitsvragen': {
    get: {
      operationId: 'identiteitsvragen',
      parameters: [inVraag('maximum'), inVraag('na', uuid)],
      responses: antwoord(200, blad('identiteitsvragen', vraag)),
    },
  },
  '/identiteitsvragen/{id}/antwoord': {
    post: {
      operationId: 'beantwoordIdentiteitsvraag',
      parameters: [inPad('id')],
      requestBody: inhoud(object({ antwoord: gekozen })),
      responses: antwoord(200, object({ id: uuid, antwoord: gekozen }, { samenvoeging: uuid })),
    },
  },
  '/samenvoegingen/{id}/ontbinding': {
    post: { operationId: 'ontbindSamenvoeging', parameters: [inPad('id')], responses: antwoord(204) },
  },
});

export const ZOEKVRAGEN = paden({
  '/inwoners/zoekvragen': {
    post: {
      operationId: 'zoekInwonerOpBsn',
      requestBody: inhoud(object({ bsn: tekst, doel: tekst })),
      responses: antwoord(200, naam),
    },
  },
});
