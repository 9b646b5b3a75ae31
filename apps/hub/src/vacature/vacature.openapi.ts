import { blad, bladvraag, geheel, inVraag, keuze, lees, meld, object, paden, tekst } from '../openapi/index.js';
import { tijdstip, uuid } from '../openapi/index.js';

const profiel = object(
  {},
  {
    naamVacature: tekst,
    beroep: object({}, { codeBeroepsnaam: tekst }),
    adres: object({}, { postcode: tekst }),
    werktijden: object({}, { aantalWerkurenPerWeekMinimaal: geheel, aantalWerkurenPerWeekMaximaal: geheel }),
  },
);

const status = keuze(['open', 'vervuld', 'ingetrokken']);

const velden = {
  id: uuid,
  partner: tekst,
  status,
  plaatsen: geheel,
  bezet: geheel,
  vorm: tekst,
  gepubliceerdOp: tijdstip,
  profiel,
};
const vacature = object(velden, { kenmerkPartner: tekst });

/**
 * Places asked, filled and not; how many voorstellen ever came to each step, how many of them are open still, and how
 * many ended without a start.
 */
const trechter = object({
  gevraagd: geheel,
  vervuld: geheel,
  onvervuld: geheel,
  voorgelegd: geheel,
  akkoord: geheel,
  bijWerkgever: geheel,
  gesprek: geheel,
  proefplaats: geheel,
  geplaatst: geheel,
  open: geheel,
  gestopt: geheel,
});
const metTrechter = object({ ...velden, trechter }, { kenmerkPartner: tekst });

const gepubliceerd = object(
  { vacature: object({ kenmerkPartner: tekst }), profiel },
  { plaatsen: geheel, vorm: tekst, keten: object({}) },
);

export const VACATURES = paden({
  '/vacatures': {
    get: lees('vacatures', blad('vacatures', vacature), inVraag('status', status), ...bladvraag),
    post: meld('publiceer', gepubliceerd),
  },
  '/vacatures/{id}': { get: lees('vacature', metTrechter) },
});
