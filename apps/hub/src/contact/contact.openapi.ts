import { ketenlijsten } from '@estafette/contracts';
import { codes, datum, lijst, meld, naam, object, paden, tekst, tijdstip } from '../openapi/index.js';

const contact = object(
  { inwoner: naam, soort: codes(ketenlijsten.soortContact) },
  {
    overdracht: naam,
    tijdstip,
    deelnemers: lijst(codes(ketenlijsten.deelnemerContact)),
    volgendContact: datum,
    toelichting: tekst,
  },
);

export const CONTACTEN = paden({
  '/contacten': { post: meld('legContactVast', contact) },
});
