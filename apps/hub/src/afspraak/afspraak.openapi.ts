import { antwoord, blad, doe, geheel, keuze, lees, lijst, object, paden, tekst } from '../openapi/index.js';

const namen = { stuurt: lijst(tekst), ontvangt: lijst(tekst), diensten: lijst(tekst) };
const grondslagen = lijst(object({ doel: tekst, grondslag: tekst }));
const afspraak = object({ versie: geheel, ...namen, standaard: lijst(tekst), grondslagen });
const abonnement = object({ type: tekst, versie: tekst, doel: tekst }, { inhoud: keuze(['data', 'verwijzing']) });
const abonnementen = blad('abonnementen', abonnement);

export const AFSPRAKEN = paden({
  '/partners/{naam}/afspraak': {
    get: lees('afspraak', afspraak),
    put: doe('wijzigAfspraak', object({ grondslagen }, namen), antwoord(200, afspraak)),
  },
  '/partners/{naam}/abonnementen': {
    get: lees('abonnementen', abonnementen),
    put: doe('wijzigAbonnementen', object({ abonnementen: lijst(abonnement) }), antwoord(200, abonnementen)),
  },
});
