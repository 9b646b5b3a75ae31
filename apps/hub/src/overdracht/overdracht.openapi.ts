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

const stap = keuze(Object.keys(overgangen));
const status = keuze(statussen);
const persoon = object({ code: tekst, naam: tekst });
const team = object({ partner: tekst, team: tekst, naam: tekst });

const signaal = object({
  code: tekst,
  ernst: keuze(['hoog', 'middel', 'laag']),
  zin: tekst,
  vervolgstappen: lijst(tekst),
  geopendOp: tijdstip,
  eigenaar: object({ partner: tekst, team: ofNiets(tekst), medewerker: ofNiets(tekst) }),
});

const velden = {
  id: uuid,
  nummer: tekst,
  inwoner: object({ id: uuid }, { kenmerkPartner: tekst }),
  status,
  dienst: tekst,
  van: team,
  naar: team,
  inzet: ofNiets(team),
  adviseur: ofNiets(tekst),
  gever: persoon,
  behandelaar: ofNiets(persoon),
  stokhouder: object({ partner: tekst, code: tekst, naam: tekst }),
  afgesproken: tekst,
  uiterlijkeDatum: ofNiets(tekst),
  ontbreekt: lijst(tekst),
  advies: ofNiets(tekst),
  aangebodenOp: tijdstip,
  ontvangenOp: ofNiets(tijdstip),
  gestartOp: ofNiets(tijdstip),
  warmContactOp: ofNiets(tijdstip),
  signalen: lijst(tekst),
  openSignalen: lijst(signaal),
  termijn: ofNiets(object({ code: tekst, vervaltOp: tijdstip, dagen: geheel })),
  toegestaneStappen: lijst(stap),
};
const soms = { kenmerkPartner: tekst, doel: tekst, reden: tekst, redenUiterlijkeDatum: tekst, toelichting: tekst };

const overdracht = object(velden, soms);
const metStappen = object(
  {
    ...velden,
    stappen: lijst(
      object({
        gebeurtenis: tekst,
        van: ofNiets(status),
        naar: status,
        stokhouder: tekst,
        gezetOp: tijdstip,
        reden: ofNiets(tekst),
        voorwaarde: ofNiets(tekst),
        toelichting: ofNiets(tekst),
        neemtOver: ofNiets(tekst),
        blijftBijGever: ofNiets(tekst),
        gevraagd: lijst(tekst),
      }),
    ),
  },
  soms,
);

const verzoek = object(
  { stap },
  {
    reden: tekst,
    advies: tekst,
    toelichting: tekst,
    gevraagd: lijst(tekst),
    aangevuld: lijst(tekst),
    afgesprokenStart: tekst,
  },
);

const aanbod = object(
  {
    inwoner: object({ id: uuid }),
    van: object({ partner: tekst, team: tekst }),
    naar: object({ partner: tekst, team: tekst }),
    dienst: tekst,
  },
  { doel: tekst, reden: tekst, afgesproken: tekst, uiterlijkeDatum: tekst, toelichting: tekst },
);
const betreft = object({ soort: tekst, id: uuid }, { nummer: tekst, kenmerkPartner: tekst });

export const OVERDRACHTEN = paden({
  '/overdrachten': {
    get: {
      operationId: 'overdrachten',
      parameters: [
        inVraag('status', status),
        inVraag('signaal'),
        inVraag('regisseur'),
        inVraag('volgorde', keuze(['mislukt-eerst'])),
        inVraag('ernst'),
        inVraag('maximum', geheel),
        inVraag('na', uuid),
      ],
      responses: antwoord(200, blad('overdrachten', overdracht)),
    },
    post: {
      operationId: 'biedAan',
      parameters: [inKop('Idempotency-Key', uuid)],
      requestBody: inhoud(aanbod),
      responses: antwoord(202, object({ id: uuid, status: keuze(['verwerkt']), betreft })),
    },
  },
  '/overdrachten/{id}': {
    get: { operationId: 'overdracht', parameters: [inPad('id')], responses: antwoord(200, metStappen) },
  },
  '/overdrachten/{id}/stappen': {
    post: {
      operationId: 'zetStap',
      parameters: [inPad('id'), inKop('Idempotency-Key', uuid)],
      requestBody: inhoud(verzoek),
      responses: antwoord(202, object({ id: uuid, status: keuze(['verwerkt']) })),
    },
  },
  '/overdrachten/{id}/herbezorging': {
    post: {
      operationId: 'herbezorgOverdracht',
      parameters: [inPad('id')],
      responses: antwoord(202, object({ opnieuw: geheel })),
    },
  },
});
