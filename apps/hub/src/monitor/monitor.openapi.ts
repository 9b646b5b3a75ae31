import { datum, geheel, inVraag, lees, lijst, object, paden, tekst } from '../openapi/index.js';

const plaatsingen = object({
  van: datum,
  tot: datum,
  voorstellen: object({
    voorgelegd: geheel,
    akkoord: geheel,
    bijWerkgever: geheel,
    gesprek: geheel,
    proefplaats: geheel,
    geplaatst: geheel,
    gestopt: geheel,
  }),
  plaatsingen: lijst(object({ vorm: tekst, gestart: geheel, beeindigd: geheel })),
});

export const periode = [inVraag('van', datum), inVraag('tot', datum)];

export const MONITOR = paden({
  '/monitor/plaatsingen': { get: lees('monitorPlaatsingen', plaatsingen, ...periode) },
});
