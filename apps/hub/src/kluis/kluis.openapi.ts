import { antwoord, geheel, object, paden } from '../openapi/index.js';

const stand = object({
  sleutels: object({ gegevens: geheel, index: geheel }),
  omgezet: geheel,
  resterend: geheel,
  klaar: { type: 'boolean' },
});

export const ROTATIE = paden({
  '/kluis/rotatie': { post: { operationId: 'beginSleutelrotatie', responses: antwoord(200, stand) } },
  '/kluis/rotatie/stappen': { post: { operationId: 'zetSleutelrotatieVoort', responses: antwoord(200, stand) } },
});
