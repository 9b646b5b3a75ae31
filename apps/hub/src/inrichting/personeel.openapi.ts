import { ketenlijsten } from '@estafette/contracts';
import { antwoord, blad, codes, doe, lees, lijst, object, ofNiets, paden, tekst, tijdstip } from '../openapi/index.js';

const rollen = lijst(codes(ketenlijsten.rol));
const diensten = lijst(codes(ketenlijsten.dienst));
const team = object({ naam: tekst, weergavenaam: tekst, telefoon: ofNiets(tekst), diensten });
const medewerker = object({
  code: tekst,
  naam: tekst,
  rollen,
  teams: lijst(tekst),
  telefoon: ofNiets(tekst),
  email: ofNiets(tekst),
  vertrokkenOp: ofNiets(tijdstip),
});

export const PERSONEEL = paden({
  '/partners/{naam}/teams': { get: lees('teams', blad('teams', team)) },
  '/partners/{naam}/teams/{team}': {
    put: doe('zetTeam', object({ weergavenaam: tekst }, { telefoon: tekst, diensten }), antwoord(200, team)),
  },
  '/partners/{naam}/medewerkers': { get: lees('medewerkers', blad('medewerkers', medewerker)) },
  '/partners/{naam}/medewerkers/{code}': {
    put: doe(
      'zetMedewerker',
      object({ naam: tekst }, { rollen, teams: lijst(tekst), telefoon: tekst, email: tekst }),
      antwoord(200, medewerker),
    ),
    delete: doe('laatMedewerkerGaan', undefined, antwoord(204)),
  },
});
