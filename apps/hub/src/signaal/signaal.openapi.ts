import { ketenlijsten } from '@estafette/contracts';
import {
  antwoord,
  blad,
  bladvraag,
  codes,
  datum,
  doe,
  geheel,
  inVraag,
  keuze,
  lees,
  lijst,
  naam,
  object,
  ofNiets,
} from '../openapi/index.js';
import { paden, tekst, tijdstip, uuid } from '../openapi/index.js';

const signaal = object(
  {
    id: uuid,
    code: codes(ketenlijsten.signaalcode),
    ernst: keuze(['hoog', 'middel', 'laag']),
    zin: tekst,
    vervolgstappen: lijst(tekst),
    nummer: ofNiets(tekst),
    geopendOp: tijdstip,
    opgelostOp: ofNiets(tijdstip),
    opgelostZin: ofNiets(tekst),
    niveau: keuze(['eigenaar', 'regisseur', 'ketenregisseur']),
    geparkeerdTot: ofNiets(datum),
    parkeerreden: ofNiets(tekst),
    partner: ofNiets(tekst),
    partnernaam: ofNiets(tekst),
    eigenaar: object({ partner: tekst, team: ofNiets(tekst), medewerker: ofNiets(tekst), naam: tekst }),
  },
  { overdracht: naam, voorstel: naam, inwoner: naam, vacature: naam, overdrachten: lijst(naam) },
);

const FILTERS = [
  inVraag('mijn', keuze(['ja'])),
  inVraag('open', keuze(['ja', 'nee'])),
  inVraag('code'),
  inVraag('ernst', keuze(['hoog', 'middel', 'laag'])),
  inVraag('overdracht', keuze(['ja', 'nee'])),
  inVraag('inwoner', uuid),
  inVraag('regisseur'),
  inVraag('team'),
  inVraag('partner'),
  inVraag('ouderDanDagen', geheel),
  inVraag('geparkeerd', keuze(['ja', 'nee'])),
];

export const SIGNALEN = paden({
  '/signalen': {
    get: lees('signalen', blad('signalen', signaal), ...FILTERS, ...bladvraag),
  },
  '/signalen/{id}/uitstel': { post: doe('stelSignaalUit', object({ reden: tekst, tot: datum }), antwoord(204)) },
  '/signalen/tellingen': {
    get: lees(
      'signaaltellingen',
      object({ tellingen: lijst(object({ waarde: ofNiets(tekst), aantal: geheel })) }),
      inVraag('per', keuze(['code', 'ernst', 'niveau', 'partner', 'team', 'regisseur'])),
      ...FILTERS,
    ),
  },
});
