import { antwoord, blad, bladvraag, doe, keuze, lees, lijst, naam, object, ofNiets, paden } from '../openapi/index.js';
import { tekst, tijdstip, uuid } from '../openapi/index.js';

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
    get: lees('identiteitsvragen', blad('identiteitsvragen', vraag), ...bladvraag),
  },
  '/identiteitsvragen/{id}/antwoord': {
    post: doe(
      'beantwoordIdentiteitsvraag',
      object({ antwoord: gekozen }),
      antwoord(200, object({ id: uuid, antwoord: gekozen }, { samenvoeging: uuid })),
    ),
  },
  '/samenvoegingen/{id}/ontbinding': { post: doe('ontbindSamenvoeging', undefined, antwoord(204)) },
});

export const ZOEKVRAGEN = paden({
  '/inwoners/zoekvragen': {
    post: doe('zoekInwonerOpBsn', object({ bsn: tekst, doel: tekst }), antwoord(200, naam)),
  },
});
