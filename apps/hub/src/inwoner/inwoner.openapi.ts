import { ketenlijsten } from '@estafette/contracts';
import { blad, bladvraag, codes, datum, inVraag, keuze, lees, meld } from '../openapi/index.js';
import { object, ofNiets, paden, tekst, uuid } from '../openapi/index.js';

const persoon = object({ code: tekst, naam: tekst });
const jaNee = keuze(['ja', 'nee']);
const waar = { type: 'boolean' };

const inwoner = object(
  {
    id: uuid,
    regisseur: ofNiets(persoon),
    vaste: ofNiets(persoon),
    vervanger: ofNiets(persoon),
    neemtWaar: waar,
    team: ofNiets(object({ partner: tekst, team: tekst, naam: tekst })),
    volgendContact: ofNiets(object({ datum, partner: tekst, standaard: waar })),
    loopt: object({ overdracht: waar, voorstel: waar, werk: waar }),
    inBestand: waar,
    redenEinde: ofNiets(tekst),
    beeindigdOp: ofNiets(datum),
  },
  { kenmerkPartner: tekst },
);

const medewerker = object({ code: tekst }, { naam: tekst });
const toewijzing = object(
  { team: object({ partner: tekst, team: tekst }), regisseur: medewerker },
  { vervanger: medewerker, vanaf: datum, tot: datum, volgendContact: datum },
);
const einde = object({ reden: codes(ketenlijsten.redenEindeInwoner), datum });

export const INWONERS = paden({
  '/inwoners': {
    get: lees(
      'inwoners',
      blad('inwoners', inwoner),
      inVraag('regisseur'),
      inVraag('zonderRegisseur', jaNee),
      inVraag('contactVoor', datum),
      inVraag('bestand', jaNee),
      ...bladvraag,
    ),
  },
  '/inwoners/{id}': { get: lees('inwoner', inwoner) },
  '/inwoners/{id}/contactpersoon': { post: meld('wijsContactpersoonToe', toewijzing) },
  '/inwoners/{id}/einde': { post: meld('beeindigInwoner', einde) },
});

export const AFWEZIGHEDEN = paden({
  '/afwezigheden': {
    post: meld('meldAfwezig', object({}, { medewerker, vanaf: datum, terugOp: datum, vervanger: medewerker })),
  },
  '/afwezigheden/einde': { post: meld('meldAanwezig', object({}, { medewerker, vanaf: datum })) },
});
