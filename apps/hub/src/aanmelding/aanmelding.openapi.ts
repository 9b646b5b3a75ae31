import { ketenlijsten } from '@estafette/contracts';
import {
  antwoord,
  codes,
  doe,
  geheel,
  inVraag,
  keuze,
  lees,
  lijst,
  object,
  paden,
  tekst,
  uuid,
} from '../openapi/index.js';
import { rollen } from './medewerkervorm.js';

const medewerker = object(
  {
    id: uuid,
    code: tekst,
    naam: tekst,
    rol: keuze(rollen),
    rollen: lijst(codes(ketenlijsten.rol)),
    partner: object({ naam: tekst, weergavenaam: tekst }),
  },
  // How long the session lasts yet, for who has one.
  { nogSeconden: geheel },
);

export const AANMELDING = paden({
  '/aanmeldingen/huidige': {
    get: lees('huidigeAanmelding', medewerker),
    delete: doe('meldAf', undefined, antwoord(204)),
  },
});

export const ROLKIEZER = paden({
  '/aanmeldingen/keuzes': { get: lees('aanmeldkeuzes', object({ medewerkers: lijst(medewerker) })) },
  '/aanmeldingen': { post: doe('meldAan', object({ medewerker: uuid }), antwoord(201, medewerker)) },
});

export const OIDC_PADEN = paden({
  '/aanmeldingen/begin': {
    get: {
      operationId: 'beginAanmelding',
      parameters: [inVraag('naar'), inVraag('opnieuw')],
      responses: antwoord(303),
    },
  },
  '/aanmeldingen/terug': {
    get: { operationId: 'keerTerug', parameters: [inVraag('state'), inVraag('code')], responses: antwoord(303) },
  },
});
