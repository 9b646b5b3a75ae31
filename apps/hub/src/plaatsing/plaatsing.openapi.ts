import { ketenlijsten } from '@estafette/contracts';
import {
  blad,
  bladvraag,
  codes,
  datum,
  geheel,
  inVraag,
  keuze,
  lees,
  lijst,
  meld,
  naam,
  object,
  ofNiets,
} from '../openapi/index.js';
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

const moment = codes(ketenlijsten.nazorgmoment);
const verloop = codes(ketenlijsten.verloopPlaatsing);
const nazorgplan = object({
  momenten: lijst(
    object({ moment, datum, status: keuze(['gedaan', 'gepland', 'te-laat', 'vervallen']), vraag: tekst }),
  ),
  gedaan: lijst(object({ moment, datum, verloop })),
});
const reden = codes(ketenlijsten.redenEindePlaatsing);
const gemeld = object({ verloop }, { moment, datum, reden, volgendeNazorg: datum, toelichting: tekst });

export const PLAATSINGEN = paden({
  '/plaatsingen/{id}/nazorg': { get: lees('nazorgplan', nazorgplan), post: meld('meldNazorg', gemeld) },
  '/plaatsingen/{id}/einde': { post: meld('meldEindeWerk', object({ reden }, { datum })) },
  '/plaatsingen': {
    get: lees(
      'plaatsingen',
      blad('plaatsingen', plaatsing),
      inVraag('status', status),
      inVraag('inwoner', uuid),
      ...bladvraag,
    ),
    post: meld('meldStart', gestart),
  },
});
