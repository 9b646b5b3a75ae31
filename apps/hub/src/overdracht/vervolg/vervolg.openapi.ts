import { ketenlijsten } from '@estafette/contracts';
import { blad, codes, datum, keuze, lees, lijst, meld, object, ofNiets, paden, tekst } from '../../openapi/index.js';
import { tijdstip } from '../../openapi/index.js';

const STAPPEN = ['herinneren', 'bellen', 'opnieuw-versturen', 'warm-contact', 'andere-ontvanger', 'intrekken'];
const stap = object({
  stap: keuze(STAPPEN),
  zin: tekst,
  kan: { type: 'boolean' },
  waaromNiet: ofNiets(tekst),
  methode: keuze(['POST']),
  pad: tekst,
});
const bel = object({
  naam: ofNiets(tekst),
  telefoon: ofNiets(tekst),
  email: ofNiets(tekst),
  team: tekst,
  teamtelefoon: ofNiets(tekst),
});
const team = object({ partner: tekst, team: tekst });
const ontvanger = object({ partner: tekst, team: tekst, naam: tekst, telefoon: ofNiets(tekst), waarom: tekst });

export const VERVOLG = paden({
  '/overdrachten/{id}/vervolgstappen': { get: lees('vervolgstappen', object({ vervolgstappen: lijst(stap), bel })) },
  '/overdrachten/{id}/ontvangers': { get: lees('ontvangers', blad('ontvangers', ontvanger)) },
  '/overdrachten/{id}/navraag': {
    post: meld('vraagNa', object({}, { wijze: codes(ketenlijsten.wijzeNavraag), toelichting: tekst })),
  },
  '/overdrachten/{id}/warm-contact': {
    post: meld('planWarmContact', object({ tijdstip }, { toelichting: tekst })),
  },
  '/overdrachten/{id}/andere-ontvanger': {
    post: meld(
      'kiesAndereOntvanger',
      object({ naar: team }, { doel: tekst, reden: tekst, toelichting: tekst, uiterlijkeDatum: datum }),
    ),
  },
});
