import { antwoord, blad, geheel, inhoud, keuze, lijst, object, paden, partnerInPad, tekst } from '../openapi/index.js';

const namen = { stuurt: lijst(tekst), ontvangt: lijst(tekst), diensten: lijst(tekst) };
const grondslagen = lijst(object({ doel: tekst, grondslag: tekst }));
const afspraak = object({ versie: geheel, ...namen, standaard: lijst(tekst), grondslagen });
const abonnement = object({ type: tekst, versie: tekst, doel: tekst }, { inhoud: keuze(['data', 'verwijzing']) });

export const AFSPRAKEN = paden({
  '/partners/{naam}/afspraak': {
    get: { operationId: 'afspraak', parameters: [partnerInPad], responses: antwoord(200, afspraak) },
    put: {
      operationId: 'wijzigAfspraak',
      parameters: [partnerInPad],
      requestBody: inhoud(object({ grondslagen }, namen)),
      responses: antwoord(200, afspraak),
    },
  },
  '/partners/{naam}/abonnementen': {
    get: {
      operationId: 'abonnementen',
      parameters: [partnerInPad],
      responses: antwoord(200, blad('abonnementen', abonnement)),
    },
    put: {
      operationId: 'wijzigAbonnementen',
      parameters: [partnerInPad],
      requestBody: inhoud(object({ abonnementen: lijst(abonnement) })),
      responses: antwoord(200, blad('abonnementen', abonnement)),
    },
  },
});
