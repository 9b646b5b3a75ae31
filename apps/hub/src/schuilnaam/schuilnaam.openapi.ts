import { antwoord, doe, geheel, lees, lijst, naam, object, paden, uuid } from '../openapi/index.js';

const schuilnamen = object({ schuilnamen: lijst(object({ kandidaatId: uuid, nummer: geheel })) });

export const SCHUILNAMEN = paden({
  '/vacatures/{id}/schuilnamen': {
    get: lees('schuilnamen', schuilnamen),
    post: doe('geefSchuilnamen', object({ kandidaten: lijst(naam) }), antwoord(200, schuilnamen)),
  },
});
