import { ketenlijsten } from '@estafette/contracts';
import { antwoord, inhoud, inKop, keuze, lijst, object, paden, tekst, tijdstip, uuid } from '../openapi/index.js';

const codes = ({ codes: alle }: { readonly codes: readonly { readonly code: string }[] }) =>
  keuze(alle.map(({ code }) => code));
const naam = object({ id: uuid });

const contact = object(
  { inwoner: naam, soort: codes(ketenlijsten.soortContact) },
  {
    overdracht: naam,
    tijdstip,
    deelnemers: lijst(codes(ketenlijsten.deelnemerContact)),
    volgendContact: tekst,
    toelichting: tekst,
  },
);

export const CONTACTEN = paden({
  '/contacten': {
    post: {
      operationId: 'legContactVast',
      parameters: [inKop('Idempotency-Key', uuid)],
      requestBody: inhoud(contact),
      responses: antwoord(202, object({ id: uuid, status: keuze(['verwerkt']) })),
    },
  },
});
