import { ketenlijsten, ketennormen } from '@estafette/contracts';
import {
  antwoord,
  blad,
  bladvraag,
  codes,
  datum,
  doe,
  geheel,
  keuze,
  lees,
  lijst,
  object,
  ofNiets,
  paden,
  tekst,
  tijdstip,
  uuid,
} from '../openapi/index.js';

const norm = keuze(Object.keys(ketennormen));
const duur = { werkdagen: ofNiets(geheel), dagen: ofNiets(geheel) };
const afspraak = object({ norm, van: ofNiets(tekst), dienst: ofNiets(tekst), ...duur });
const verzoek = object({ norm }, { van: tekst, dienst: tekst, werkdagen: geheel, dagen: geheel });
const dag = object({ datum, besluit: tekst });
const versie = {
  versie: geheel,
  eigenaar: ofNiets(tekst),
  gezetDoor: ofNiets(tekst),
  toelichting: ofNiets(tekst),
  ingegaanOp: ofNiets(tijdstip),
};
const wie = { eigenaar: tekst, toelichting: tekst };
const vanPartner = object({ normen: lijst(afspraak), ...versie, volgende: ofNiets(tekst) });
const vanRegio = object({
  standaard: lijst(
    object({
      norm,
      signaal: codes(ketenlijsten.signaalcode),
      betekenis: tekst,
      dienst: ofNiets(tekst),
      ...duur,
      vooraf: ofNiets(geheel),
    }),
  ),
  normen: lijst(afspraak),
  feestdagen: lijst(object({ datum, naam: tekst, grond: tekst })),
  gelijkgesteldeDagen: lijst(dag),
  ...versie,
});
const versies = blad('versies', object({ id: uuid, ...versie, inhoud: { type: 'object' } }));

export const PARTNERNORMEN = paden({
  '/partners/{naam}/normen': {
    get: lees('normen', vanPartner),
    put: doe('wijzigNormen', object({ normen: lijst(verzoek) }, wie), antwoord(200, vanPartner)),
  },
  '/partners/{naam}/normen/versies': { get: lees('normversies', versies, ...bladvraag) },
});

export const REGIONORMEN = paden({
  '/normen': {
    get: lees('regionormen', vanRegio),
    put: doe(
      'wijzigRegionormen',
      object({ normen: lijst(verzoek), gelijkgesteldeDagen: lijst(dag) }, wie),
      antwoord(200, vanRegio),
    ),
  },
  '/normen/versies': { get: lees('regionormversies', versies, ...bladvraag) },
});
