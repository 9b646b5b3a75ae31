import { blad, bladvraag, datum, geheel, inVraag, keuze, lees, meld, naam, object, ofNiets } from '../openapi/index.js';
import { paden, tekst, tijdstip, uuid } from '../openapi/index.js';
import { STATUSSEN } from './overzicht.js';

const status = keuze(STATUSSEN);

const plaatsing = object(
  {
    id: uuid,
    inwoner: naam,
    status,
    partner: tekst,
    vorm: tekst,
    vanaf: datum,
    gemeldOp: tijdstip,
    einde: ofNiets(datum),
    redenEinde: ofNiets(tekst),
  },
  {
    kenmerkPartner: tekst,
    voorstel: naam,
    vacature: naam,
    uren: geheel,
    tot: datum,
    loonkostensubsidie: tekst,
    formeleWerkgever: tekst,
    inlener: tekst,
    uitkering: tekst,
  },
);

const gestart = object(
  { inwoner: naam, vorm: tekst, vanaf: datum },
  { voorstel: naam, vacature: naam, uren: geheel, uitkering: tekst },
);

export const PLAATSINGEN = paden({
  '/plaatsingen': {
    get: lees('plaatsingen', blad('plaatsingen', plaatsing), inVraag('status', status), ...bladvraag),
    post: meld('meldStart', gestart),
  },
});
