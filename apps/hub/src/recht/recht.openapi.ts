import {
  antwoord,
  blad,
  bladvraag,
  doe,
  keuze,
  lees,
  lijst,
  object,
  naam,
  ofNiets,
  paden,
  tekst,
  tijdstip,
  uuid,
} from '../openapi/index.js';

const soorten = ['inzage', 'correctie', 'bezwaar', 'bezwaar-ingetrokken', 'verwijdering', 'bewaartermijn'];
const vrij = { type: 'object', additionalProperties: true };

const verzoek = object({
  id: uuid,
  soort: keuze(soorten),
  inwoner: ofNiets(naam),
  ontvangenOp: tijdstip,
  uiterlijk: tijdstip,
  afgehandeldOp: ofNiets(tijdstip),
  uitkomst: ofNiets(tekst),
  ontvangers: lijst(object({ partner: tekst, status: tekst, bevestigd: { type: 'boolean' } })),
});

const dossier = object(
  { verzoek: uuid, persoon: vrij, gegevens: vrij, berichten: lijst(vrij), logboek: lijst(vrij) },
  { bsn: tekst, geslacht: keuze(['M', 'V', 'O']) },
);

const plicht = object({ reden: tekst, tot: { type: 'string', format: 'date' } });

export const RECHTEN = paden({
  '/verzoeken': { get: lees('verzoeken', blad('verzoeken', verzoek), ...bladvraag) },
  '/verzoeken/{id}': { get: lees('verzoek', verzoek) },
  '/kandidaten/{id}/inzage': { post: doe('geefInzage', undefined, antwoord(200, dossier)) },
  '/kandidaten/{id}/correctie': {
    post: doe('corrigeer', object({}, { profiel: vrij, keten: vrij }), antwoord(201, verzoek)),
  },
  '/kandidaten/{id}/bezwaar': {
    post: doe('maakBezwaar', undefined, antwoord(201, verzoek)),
    delete: doe('trekBezwaarIn', undefined, antwoord(200, verzoek)),
  },
  '/kandidaten/{id}/verwijdering': { post: doe('verwijder', undefined, antwoord(201, verzoek)) },
  '/kandidaten/{id}/bewaarplicht': {
    put: doe('zetBewaarplicht', plicht, antwoord(200, plicht)),
    delete: doe('hefBewaarplichtOp', undefined, antwoord(204)),
  },
});
