import { antwoord, geheel, inVraag, lijst, object, paden, tekst } from '../openapi/index.js';

const datum = { type: 'string', format: 'date' };

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

export const MONITOR = paden({
  '/monitor/plaatsingen': {
    get: {
      operationId: 'monitorPlaatsingen',
      parameters: [inVraag('van', datum), inVraag('tot', datum)],
      responses: antwoord(200, plaatsingen),
    },
  },
});
