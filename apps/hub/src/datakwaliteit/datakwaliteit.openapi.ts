import {
  antwoord,
  datum,
  doe,
  geheel,
  lees,
  lijst,
  object,
  ofNiets,
  paden,
  tekst,
  tijdstip,
} from '../openapi/index.js';
import { periodevraag } from '../monitor/index.js';

/** A count of people: null when there are one to nine of them. */
const mensen = ofNiets(geheel);

const gegeven = object({
  gegeven: tekst,
  naam: tekst,
  veldgroep: ofNiets(tekst),
  ontbreekt: mensen,
  verouderd: mensen,
  mediaanDagen: ofNiets(geheel),
  overdrachten: mensen,
  aanvullingGevraagd: mensen,
  geweigerd: mensen,
  opLijsten: mensen,
});

const partner = object({
  partner: tekst,
  partnernaam: tekst,
  berichten: object({ verwerkt: geheel, geweigerd: geheel, hersteld: geheel }),
  weigeringen: lijst(object({ code: tekst, veld: tekst, berichten: geheel, hersteld: geheel })),
  profielen: mensen,
  diensten: lijst(object({ dienst: tekst, volledig: mensen })),
  overdrachten: object({ aangeboden: mensen, onvolledig: mensen }),
  gegevens: lijst(gegeven),
});

export const DATAKWALITEIT = paden({
  '/monitor/datakwaliteit': {
    get: lees(
      'monitorDatakwaliteit',
      object({ van: datum, tot: datum, geteldOp: tijdstip, partners: lijst(partner) }),
      ...periodevraag,
    ),
    post: {
      ...doe('telDatakwaliteit', undefined, antwoord(200, object({ geteldOp: tijdstip }))),
      parameters: periodevraag,
    },
  },
  '/monitor/datakwaliteit/verslagen': {
    post: doe(
      'stuurDatakwaliteit',
      object({}, { partner: tekst, van: datum, tot: datum }),
      antwoord(202, object({ partners: lijst(tekst) })),
    ),
  },
});
