import { ketenlijsten } from '@estafette/contracts';
import {
  blad,
  bladvraag,
  codes,
  geheel,
  inVraag,
  keuze,
  lees,
  lijst,
  meld,
  object,
  paden,
  tekst,
} from '../openapi/index.js';
import { tijdstip, uuid } from '../openapi/index.js';
import { VOLGORDES } from './vacatures.js';

const code = { codeSoortRijbewijs: tekst };
const niveau = {
  codeTaal: tekst,
  codeNiveauTaalbeheersingLezen: geheel,
  codeNiveauTaalbeheersingLuisteren: geheel,
  codeNiveauTaalbeheersingMondeling: geheel,
  codeNiveauTaalbeheersingSchriftelijk: geheel,
};
const profiel = object(
  {},
  {
    naamVacature: tekst,
    omschrijvingVacature: tekst,
    beroep: object({}, { codeBeroepsnaam: tekst }),
    adres: object({}, { postcode: tekst }),
    werktijden: object(
      {},
      { aantalWerkurenPerWeekMinimaal: geheel, aantalWerkurenPerWeekMaximaal: geheel, indicatieKantoortijden: geheel },
    ),
    codeWerkEnDenkniveauMinimaal: tekst,
    rijbewijs: lijst(object({}, code)),
    taalbeheersing: lijst(object({}, niveau)),
    contractvorm: lijst(object({}, { codeTypeArbeidscontract: tekst, codeTypeOvereenkomst: tekst })),
    flexibiliteit: object({}, { indicatieOnregelmatigWerkOfPloegendienst: geheel }),
    arbeidsVoorwaarden: object({}, { datumAanvangWerkzaamheden: tekst }),
    werkgever: object({}, { handelsnaamOrganisatie: tekst }),
  },
);
/** What the chain adds to it. */
const keten = object({}, { rijdenIsHetWerk: tekst, redenTaaleis: tekst, taakeisen: lijst(tekst) });
/** What a vacature asks, as far as pages read and write it. */
export const EISEN = { profiel, keten };

const status = keuze(['open', 'vervuld', 'ingetrokken']);

const velden = {
  keten,
  id: uuid,
  partner: tekst,
  status,
  plaatsen: geheel,
  bezet: geheel,
  vorm: tekst,
  gepubliceerdOp: tijdstip,
  profiel,
};
const vacature = object({ ...velden, openVoorstellen: geheel }, { kenmerkPartner: tekst });

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
  { plaatsen: geheel, vorm: tekst, keten },
);

export const VACATURES = paden({
  '/vacatures': {
    get: lees(
      'vacatures',
      blad('vacatures', vacature),
      inVraag('status', status),
      inVraag('accountmanager'),
      inVraag('volgorde', keuze(VOLGORDES)),
      ...bladvraag,
    ),
    post: meld('publiceer', gepubliceerd),
  },
  '/vacatures/{id}': { get: lees('vacature', metTrechter) },
  '/vacatures/{id}/wijziging': {
    post: meld('wijzigVacature', object({}, { profiel, keten, plaatsen: geheel, vorm: tekst })),
  },
  '/vacatures/{id}/intrekking': {
    post: meld('trekVacatureIn', object({}, { reden: codes(ketenlijsten.redenIntrekking), toelichting: tekst })),
  },
});
