import {
  antwoord,
  datum,
  doe,
  geheel,
  inVraag,
  keuze,
  lees,
  lijst,
  object,
  paden,
  tekst,
  uuid,
} from '../openapi/index.js';

const ja = { type: 'boolean' };
const kenmerk = keuze(['szeebraTrede', 'meting']);
/** In 1/1000; absent when one of the two is too small, or nobody was shown. */
const verhouding = object(
  { kenmerk: keuze(['leeftijd', 'geslacht']), groep: tekst, tegenover: tekst, alarm: ja },
  { verhouding: geheel },
);
const opgave = object({
  inwoners: lijst(
    object({ inwoner: object({}, { id: uuid, kenmerkPartner: tekst }), geslacht: keuze(['M', 'V', 'O']) }),
  ),
});
const perKenmerk = object({ kenmerk, groep: tekst, tegenover: tekst, alarm: ja }, { verhouding: geheel });

const vertoning = object({
  van: datum,
  tot: datum,
  hoe: tekst,
  alarmOnder: geheel,
  groepen: lijst(
    object({ kenmerk, groep: tekst }, { inAanmerking: geheel, vertoond: geheel, aandeel: geheel, teKlein: ja }),
  ),
  verhoudingen: lijst(perKenmerk),
  weken: lijst(object({ week: datum, verhoudingen: lijst(perKenmerk) })),
  nooitVertoond: object({ dagen: geheel }, { inAanmerking: geheel, nooit: geheel, teKlein: ja }),
  afwijking: object(
    {
      voorstellen: geheel,
      gevolgd: geheel,
      lagerGekozen: geheel,
      toegevoegd: geheel,
      perTrede: lijst(
        object(
          { trede: tekst },
          { voorstellen: geheel, gevolgd: geheel, lagerGekozen: geheel, toegevoegd: geheel, teKlein: ja },
        ),
      ),
    },
    { aandeel: geheel },
  ),
});

const reden = object({ reden: tekst, aantal: geheel });
const uitkomsten = object({
  van: datum,
  tot: datum,
  banden: lijst(
    object({
      van: geheel,
      tot: geheel,
      afgerond: geheel,
      geplaatst: geheel,
      aandeel: geheel,
      interval: { type: 'array', items: geheel, minItems: 2, maxItems: 2 },
    }),
  ),
  weigeringen: lijst(reden),
  perCriterium: lijst(object({ criterium: tekst, aantal: geheel })),
  neeVanInwoner: lijst(reden),
  advies: object({ curve: ja, gewichten: ja, nodig: object({}), nu: object({}), zin: tekst }),
});

const gelijkheid = object({
  van: datum,
  tot: datum,
  hoe: tekst,
  alarmOnder: geheel,
  weken: lijst(object({ week: datum, groepen: lijst(verhouding) })),
});

export const periode = [inVraag('van', datum), inVraag('tot', datum)];

export const MONITOR = paden({
  '/monitor/vertoning': { get: lees('monitorVertoning', vertoning, ...periode) },
  '/monitor/uitkomsten': { get: lees('monitorUitkomsten', uitkomsten, ...periode) },
  '/monitor/gelijkheid': {
    get: lees('monitorGelijkheid', gelijkheid, ...periode),
    post: doe('telGelijkheid', undefined, antwoord(200, object({ week: datum, groepen: geheel }))),
  },
  '/monitor/gelijkheid/geslacht': {
    put: doe('bewaarGeslacht', opgave, antwoord(200, object({ bewaard: geheel, onbekend: lijst(tekst) }))),
  },
});
