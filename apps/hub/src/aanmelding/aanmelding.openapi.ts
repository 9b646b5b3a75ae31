import { ketenlijsten } from '@estafette/contracts';
import { antwoord, object, paden, tekst, lijst, uuid, keuze } from '../openapi/index.js';
import { rollen } from './medewerkervorm.js';

const medewerker = object(
  {
    id: uuid,
    code: tekst,
    naam: tekst,
    rol: keuze(rollen),
    partner: object({ naam: tekst, weergavenaam: tekst }),
  },
  // Of who asks only.
  { rollen: lijst(keuze(ketenlijsten.rol.codes.map((c) => c.code))) },
);

export const AANMELDING = paden({
  '/aanmeldingen/huidige': {
    get: { operationId: 'huidigeAanmelding', responses: antwoord(200, medewerker) },
    delete: { operationId: 'meldAf', responses: antwoord(204) },
  },
});

export const ROLKIEZER = paden({
  '/aanmeldingen/keuzes': {
    get: { operationId: 'aanmeldkeuzes', responses: antwoord(200, object({ medewerkers: lijst(medewerker) })) },
  },
  '/aanmeldingen': {
    post: {
      operationId: 'meldAan',
      requestBody: { required: true, content: { 'application/json': { schema: object({ medewerker: uuid }) } } },
      responses: antwoord(201, medewerker),
    },
  },
});
