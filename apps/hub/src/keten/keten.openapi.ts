import {
  antwoord,
  datum,
  doe,
  geheel,
  inVraag,
  lees,
  lijst,
  object,
  ofNiets,
  paden,
  tekst,
  tijdstip,
  type Schema,
} from '../openapi/index.js';

/** Null: hidden, because it would say something of fewer than ten people. */
const aantal: Schema = {
  ...ofNiets(geheel),
  description: 'Leeg: het zijn minder dan tien mensen, of het zou dat verraden.',
};
const dagen: Schema = { type: ['number', 'null'] };
const percentage: Schema = ofNiets(geheel);
const tijdvak = object({ naam: tekst, van: datum, tot: datum });
const namen = lijst(object({ code: tekst, naam: tekst }));
const perCode = lijst(object({ code: tekst, aantal }));
const overgang = { van: tekst, naar: tekst };
const duur = { aantal, mediaanDagen: dagen, eenOpTienDagen: dagen };
const uitkomst = { status: tekst, aantal };

const verslag = (inhoud: Readonly<Record<string, Schema>>): Schema =>
  object({ tijdvak, gebieden: namen, partners: namen, bijgewerktOp: tijdstip, ...inhoud }, { gebied: tekst });
const vraag = [inVraag('van', datum), inVraag('tot', datum), inVraag('gebied')];

const vier = object({ overdrachten: aantal, dagenTotOpgepakt: dagen, uitval: percentage, plaatsingen: aantal });
const gestart = lijst(object({ code: tekst, gestart: aantal }, { einde: perCode, ladder: perCode, werk: perCode }));

export const KETEN = paden({
  '/monitor/kerncijfers': {
    get: lees('monitorKerncijfers', verslag({ vorig: tijdvak, nu: vier, eerder: vier }), ...vraag),
    post: doe('telKerncijfers', undefined, antwoord(200, object({ bijgewerktOp: tijdstip }))),
  },
  '/monitor/stromen': {
    get: lees(
      'monitorStromen',
      verslag({ totaal: aantal, stromen: lijst(object({ ...overgang, aantal })), diensten: perCode }),
      ...vraag,
    ),
  },
  '/monitor/doorlooptijden': {
    get: lees(
      'monitorDoorlooptijden',
      verslag({
        totaal: object(duur),
        overgangen: lijst(object({ ...overgang, ...duur })),
        diensten: lijst(object({ code: tekst, ...duur })),
      }),
      ...vraag,
    ),
  },
  '/monitor/uitval': {
    get: lees(
      'monitorUitval',
      verslag({
        uitkomsten: lijst(object(uitkomst, { reden: tekst })),
        overgangen: lijst(object({ ...overgang, ...uitkomst }, { reden: tekst })),
      }),
      ...vraag,
    ),
  },
  '/monitor/plaatsingen': {
    get: lees(
      'monitorPlaatsingen',
      verslag({
        totaal: aantal,
        vormen: perCode,
        omvang: perCode,
        na3maanden: perCode,
        na6maanden: perCode,
        voorstellen: object({ totaal: aantal, verst: perCode, einde: perCode }),
      }),
      ...vraag,
    ),
  },
  '/monitor/diensten': {
    get: lees('monitorDiensten', verslag({ dienst: gestart, aanbieder: gestart, begin: gestart }), ...vraag),
  },
  '/monitor/wisselingen': {
    get: lees('monitorWisselingen', verslag({ mensen: aantal, overdrachten: perCode, gezichten: perCode }), ...vraag),
  },
  '/monitor/oorzaken': {
    get: lees(
      'monitorOorzaken',
      verslag({
        oorzaken: lijst(object({ code: tekst, aantal, mediaanDagen: dagen })),
        overgangen: lijst(object({ code: tekst, ...overgang, aantal })),
      }),
      ...vraag,
    ),
  },
});
