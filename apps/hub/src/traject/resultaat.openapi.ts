import { ketenlijsten } from '@estafette/contracts';
import { antwoord, inhoud, inKop, keuze, object, paden, tekst, uuid } from '../openapi/index.js';

const codes = ({ codes: alle }: { readonly codes: readonly { readonly code: string }[] }) =>
  keuze(alle.map(({ code }) => code));
const naam = object({ id: uuid });

const resultaat = object(
  { inwoner: naam, soort: codes(ketenlijsten.soortResultaat) },
  {
    overdracht: naam,
    datum: tekst,
    dienst: tekst,
    doelBereikt: codes(ketenlijsten.doelBereikt),
    reden: tekst,
    na: object({}, { ladderTrede: { type: 'integer' } }),
    advies: object({ dienst: tekst }, { waarom: tekst }),
    toelichting: tekst,
  },
);

export const RESULTATEN = paden({
  '/trajectresultaten': {
    post: {
      operationId: 'meldResultaat',
      parameters: [inKop('Idempotency-Key', uuid)],
      requestBody: inhoud(resultaat),
      responses: antwoord(202, object({ id: uuid, status: keuze(['verwerkt']) })),
    },
  },
});
