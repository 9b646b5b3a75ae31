import { antwoord, blad, doe, lees, object, paden, tekst } from '../openapi/index.js';

const nieuw = { naam: tekst, weergavenaam: tekst, soort: tekst, oin: tekst };
const partner = object({ ...nieuw, source: tekst });

export const PARTNERS = paden({
  '/partners': {
    get: lees('partners', blad('partners', partner)),
    post: doe('maakPartner', object(nieuw), antwoord(201, partner)),
  },
  '/partners/ik': { get: lees('eigenPartner', partner) },
  '/partners/{naam}': {
    get: lees('partner', partner),
    patch: doe('wijzigPartner', object({}, { oin: tekst, weergavenaam: tekst }), antwoord(200, partner)),
  },
});
