import { ketenlijsten } from '@estafette/contracts';
import { antwoord, codes, datum, doe, lees, lijst, naam, object, ofNiets, paden, tekst } from '../../openapi/index.js';
import { statussen } from '../overgangen.js';
import { keuze } from '../../openapi/index.js';

const waar = { type: 'boolean' };
const gegeven = object({
  naam: tekst,
  betekenis: tekst,
  bekend: waar,
  waarde: {},
  datum: ofNiets(datum),
  verouderd: waar,
  ontvangerZiet: waar,
});
const groep = object({ veldgroep: tekst, betekenis: tekst });

const uitvraag = object({
  inwoner: naam,
  dienst: codes(ketenlijsten.dienst),
  gegevens: lijst(gegeven),
  ontbreekt: lijst(tekst),
  ontvangerZiet: lijst(object({ veldgroep: tekst, betekenis: tekst, grondslag: tekst })),
  ontvangerZietNiet: lijst(groep),
  looptAl: lijst(object({ nummer: tekst, naar: tekst, status: keuze(statussen) })),
});

const verzoek = object(
  { inwoner: object({}, { id: tekst, kenmerkPartner: tekst }), dienst: codes(ketenlijsten.dienst) },
  { naar: object({ partner: tekst, team: tekst }), doel: tekst },
);

export const UITVRAAG = paden({
  '/overdrachten/voorbeeld': { post: doe('voorbeeldOverdracht', verzoek, antwoord(200, uitvraag)) },
  '/overdrachten/{id}/gegevens': { get: lees('overdrachtgegevens', uitvraag) },
});
