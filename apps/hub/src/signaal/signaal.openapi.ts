import {
  antwoord,
  blad,
  geheel,
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

const verwijzing = object({ id: uuid }, { kenmerkPartner: tekst });

const signaal = object(
  {
    id: uuid,
    code: tekst,
    ernst: keuze(['hoog', 'middel', 'laag']),
    zin: tekst,
    vervolgstappen: lijst(tekst),
    nummer: ofNiets(tekst),
    geopendOp: tijdstip,
    opgelostOp: ofNiets(tijdstip),
    opgelostZin: ofNiets(tekst),
    partner: ofNiets(tekst),
    partnernaam: ofNiets(tekst),
    eigenaar: object({ partner: tekst, team: ofNiets(tekst), medewerker: ofNiets(tekst), naam: tekst }),
  },
  { overdracht: verwijzing, voorstel: verwijzing, inwoner: verwijzing, overdrachten: lijst(verwijzing) },
);

export const SIGNALEN = paden({
  '/signalen': {
    get: {
      operationId: 'signalen',
      parameters: [
        inVraag('open', keuze(['ja', 'nee'])),
        inVraag('code'),
        inVraag('overdracht', keuze(['ja', 'nee'])),
        inVraag('inwoner', uuid),
        inVraag('maximum', geheel),
        inVraag('na', uuid),
      ],
      responses: antwoord(200, blad('signalen', signaal)),
    },
  },
  '/signalen/tellingen': {
    get: {
      operationId: 'signaaltellingen',
      responses: antwoord(200, object({ tellingen: lijst(object({ code: tekst, aantal: geheel })) })),
    },
  },
});
