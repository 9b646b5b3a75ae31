import { antwoord, doe, geheel, object, paden } from '../openapi/index.js';

const stand = object({
  sleutels: object({ gegevens: geheel, index: geheel }),
  omgezet: geheel,
  resterend: geheel,
  klaar: { type: 'boolean' },
});

export const ROTATIE = paden({
  '/kluis/rotatie': { post: doe('beginSleutelrotatie', undefined, antwoord(200, stand)) },
  '/kluis/rotatie/stappen': { post: doe('zetSleutelrotatieVoort', undefined, antwoord(200, stand)) },
});
