import { blad, bladvraag, datum, inVraag, keuze, lees, lijst, meld, naam, object, ofNiets } from '../openapi/index.js';
import { paden, tekst, tijdstip, uuid } from '../openapi/index.js';
import { overgangen, statussen } from './overgangen.js';
import { stappen } from './stapverzoek.js';

const status = keuze(statussen);

const voorstel = object(
  {
    id: uuid,
    inwoner: naam,
    vacature: naam,
    vacaturenaam: ofNiets(tekst),
    status,
    partner: tekst,
    partnernaam: tekst,
    waarom: tekst,
    runId: ofNiets(uuid),
    accountmanager: ofNiets(object({ code: tekst, naam: tekst })),
    isSollicitatie: { type: 'boolean' },
    antwoord: ofNiets(tekst),
    reden: ofNiets(tekst),
    voorgelegdOp: tijdstip,
    akkoordOp: ofNiets(tijdstip),
    bijWerkgeverOp: ofNiets(tijdstip),
    gesprekOp: ofNiets(tijdstip),
    proefplaatsOp: ofNiets(tijdstip),
    geplaatstOp: ofNiets(tijdstip),
    eersteWerkdag: ofNiets(datum),
    laatsteWerkdag: ofNiets(datum),
    beeindigdOp: ofNiets(tijdstip),
    aanZet: ofNiets(
      object({
        partner: tekst,
        partnernaam: tekst,
        team: ofNiets(tekst),
        medewerker: ofNiets(tekst),
        telefoon: ofNiets(tekst),
      }),
    ),
    toegestaneStappen: lijst(keuze(Object.keys(overgangen))),
  },
  { kenmerkPartner: tekst },
);

const vermoeden = object({
  id: uuid,
  vacature: naam,
  accountmanager: ofNiets(object({ code: tekst, naam: tekst })),
  zin: tekst,
  gemeldOp: tijdstip,
});

const voorgelegd = object({ vacature: naam, inwoner: naam, waarom: tekst }, { runId: uuid });
const stap = object({ stap: keuze(Object.keys(stappen)) }, { reden: tekst });

export const VOORSTELLEN = paden({
  '/voorstellen': {
    get: lees(
      'voorstellen',
      blad('voorstellen', voorstel),
      inVraag('status', status),
      inVraag('vacature', uuid),
      ...bladvraag,
    ),
    post: meld('legVoor', voorgelegd),
  },
  '/voorstellen/{id}': { get: lees('voorstel', voorstel) },
  '/voorstellen/{id}/stappen': { post: meld('zetVoorstelstap', stap) },
});

export const VERMOEDENS = paden({
  '/vermoedens': { get: lees('vermoedens', blad('vermoedens', vermoeden), ...bladvraag) },
});
