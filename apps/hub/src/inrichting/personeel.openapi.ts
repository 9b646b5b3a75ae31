import { ketenlijsten } from '@estafette/contracts';
import { antwoord, blad, inhoud, keuze, lijst, object, ofNiets, paden, partnerInPad } from '../openapi/index.js';
import { tekst, tijdstip } from '../openapi/index.js';

const rollen = lijst(keuze(ketenlijsten.rol.codes.map((c) => c.code)));
const team = object({ naam: tekst, weergavenaam: tekst });
const medewerker = object({ code: tekst, naam: tekst, rollen, teams: lijst(tekst), vertrokkenOp: ofNiets(tijdstip) });
const inPad = (naam: string): object => ({ name: naam, in: 'path', required: true, schema: tekst });

export const PERSONEEL = paden({
  '/partners/{naam}/teams': {
    get: { operationId: 'teams', parameters: [partnerInPad], responses: antwoord(200, blad('teams', team)) },
  },
  '/partners/{naam}/teams/{team}': {
    put: {
      operationId: 'zetTeam',
      parameters: [partnerInPad, inPad('team')],
      requestBody: inhoud(object({ weergavenaam: tekst })),
      responses: antwoord(200, team),
    },
  },
  '/partners/{naam}/medewerkers': {
    get: {
      operationId: 'medewerkers',
      parameters: [partnerInPad],
      responses: antwoord(200, blad('medewerkers', medewerker)),
    },
  },
  '/partners/{naam}/medewerkers/{code}': {
    put: {
      operationId: 'zetMedewerker',
      parameters: [partnerInPad, inPad('code')],
      requestBody: inhoud(object({ naam: tekst }, { rollen, teams: lijst(tekst) })),
      responses: antwoord(200, medewerker),
    },
    delete: {
      operationId: 'laatMedewerkerGaan',
      parameters: [partnerInPad, inPad('code')],
      responses: antwoord(204),
    },
  },
});
