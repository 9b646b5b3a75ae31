import { antwoord, doe, geheel, keuze, lees, lijst, object, ofNiets, paden } from '../../openapi/index.js';
import { tekst, tijdstip, uuid } from '../../openapi/index.js';

const filter = object(
  {},
  {
    status: lijst(keuze(['mislukt', 'apart', 'bevestigd'])),
    bericht: tekst,
    partner: tekst,
    type: tekst,
    van: tijdstip,
    tot: tijdstip,
  },
);
const stand = object({
  id: uuid,
  filter,
  status: keuze(['geteld', 'loopt', 'gestopt', 'klaar']),
  aantal: geheel,
  geopend: geheel,
  bevestigd: geheel,
  mislukt: geheel,
  onderweg: geheel,
  gevraagdOp: tijdstip,
  begonnenOp: ofNiets(tijdstip),
  afgelopenOp: ofNiets(tijdstip),
});

export const HERBEZORGINGEN = paden({
  '/herbezorgingen': {
    post: {
      ...doe('telHerbezorging', filter, antwoord(201, stand)),
      description: 'Telt wat opnieuw bezorgd zou worden. Er gebeurt nog niets: dat komt na de bevestiging.',
    },
  },
  '/herbezorgingen/{id}': { get: lees('herbezorging', stand) },
  '/herbezorgingen/{id}/bevestiging': { post: doe('beginHerbezorging', undefined, antwoord(202, stand)) },
  '/herbezorgingen/{id}/stop': { post: doe('stopHerbezorging', undefined, antwoord(200, stand)) },
});
