import { ketenlijsten } from '@estafette/contracts';
import {
  antwoord,
  blad,
  bladvraag,
  codes,
  datum,
  doe,
  geheel,
  inVraag,
  keuze,
  lees,
  lijst,
  meld,
} from '../openapi/index.js';
import { naam, object, ofNiets, paden, tekst, tijdstip, uuid } from '../openapi/index.js';
import { overgangen, statussen } from './overgangen.js';

const stap = keuze(Object.keys(overgangen));
const status = keuze(statussen);
const bereik = { telefoon: ofNiets(tekst), email: ofNiets(tekst) };
const persoon = object({ code: tekst, naam: tekst }, bereik);
const team = object({ partner: tekst, team: tekst, naam: tekst });
const eigenTeam = object({ partner: tekst, team: tekst, naam: tekst, telefoon: ofNiets(tekst) });

const signaalcode = codes(ketenlijsten.signaalcode);
const signaal = object({
  code: signaalcode,
  ernst: keuze(['hoog', 'middel', 'laag']),
  zin: tekst,
  vervolgstappen: lijst(tekst),
  geopendOp: tijdstip,
  eigenaar: object({ partner: tekst, team: ofNiets(tekst), medewerker: ofNiets(tekst) }),
});

const velden = {
  id: uuid,
  nummer: tekst,
  inwoner: naam,
  status,
  dienst: codes(ketenlijsten.dienst),
  van: eigenTeam,
  naar: eigenTeam,
  inzet: ofNiets(team),
  adviseur: ofNiets(tekst),
  gever: persoon,
  behandelaar: ofNiets(persoon),
  stokhouder: object({ partner: tekst, code: tekst, naam: tekst }, bereik),
  afgesproken: tekst,
  uiterlijkeDatum: ofNiets(datum),
  afgesprokenStart: ofNiets(datum),
  verwachteStart: ofNiets(datum),
  onderbrokenTot: ofNiets(datum),
  andereOntvanger: ofNiets(team),
  ontbreekt: lijst(tekst),
  advies: ofNiets(tekst),
  aangebodenOp: tijdstip,
  ontvangenOp: ofNiets(tijdstip),
  gestartOp: ofNiets(tijdstip),
  warmContactOp: ofNiets(tijdstip),
  signalen: lijst(tekst),
  openSignalen: lijst(signaal),
  termijn: ofNiets(object({ code: signaalcode, vervaltOp: tijdstip, dagen: geheel })),
  toegestaneStappen: lijst(stap),
};
const soms = { kenmerkPartner: tekst, doel: tekst, reden: tekst, redenUiterlijkeDatum: tekst, toelichting: tekst };

const overdracht = object(velden, soms);
const metStappen = object(
  {
    ...velden,
    stappen: lijst(
      object({
        gebeurtenis: tekst,
        van: ofNiets(status),
        naar: status,
        stokhouder: tekst,
        gezetOp: tijdstip,
        reden: ofNiets(tekst),
        voorwaarde: ofNiets(tekst),
        toelichting: ofNiets(tekst),
        neemtOver: ofNiets(tekst),
        blijftBijGever: ofNiets(tekst),
        gevraagd: lijst(tekst),
      }),
    ),
  },
  soms,
);

const verzoek = object(
  { stap },
  {
    reden: tekst,
    advies: tekst,
    toelichting: tekst,
    gevraagd: lijst(tekst),
    aangevuld: lijst(tekst),
    afgesprokenStart: datum,
  },
);

const aanbod = object(
  {
    inwoner: object({ id: uuid }),
    van: object({ partner: tekst, team: tekst }),
    naar: object({ partner: tekst, team: tekst }),
    dienst: tekst,
  },
  { doel: tekst, reden: tekst, afgesproken: tekst, uiterlijkeDatum: datum, toelichting: tekst },
);

const FILTERS = [
  inVraag('status', status),
  inVraag('signaal'),
  inVraag('aanZet'),
  inVraag('regisseur'),
  inVraag('mijn', keuze(['ja'])),
  inVraag('team'),
  inVraag('partner'),
  inVraag('ouderDanDagen', geheel),
  inVraag('open', keuze(['ja', 'nee'])),
];

export const OVERDRACHTEN = paden({
  '/overdrachten': {
    get: lees(
      'overdrachten',
      blad('overdrachten', overdracht),
      ...FILTERS,
      inVraag('volgorde', keuze(['mislukt-eerst'])),
      inVraag('ernst'),
      ...bladvraag,
    ),
    post: meld('biedAan', aanbod),
  },
  '/overdrachten/tellingen': {
    get: lees(
      'overdrachttellingen',
      object({ tellingen: lijst(object({ waarde: ofNiets(tekst), aantal: geheel })) }),
      inVraag('per', keuze(['status', 'dienst', 'partner', 'team'])),
      ...FILTERS,
    ),
  },
  '/overdrachten/{id}': { get: lees('overdracht', metStappen) },
  '/overdrachten/{id}/stappen': { post: meld('zetStap', verzoek) },
  '/overdrachten/{id}/herbezorging': {
    post: doe('herbezorgOverdracht', undefined, antwoord(202, object({ opnieuw: geheel }))),
  },
});
