import { antwoord, doe, geheel, inVraag, keuze, lees, lijst, object, paden, tekst, uuid } from '../openapi/index.js';

const herberekend = object(
  { runId: uuid, bytes: geheel, spoor: object({}) },
  { gelijk: { type: 'boolean' }, kanNiet: tekst },
);

const versie = object({ versie: tekst, hash: tekst });
const perTrede = lijst(object({ szeebraTrede: tekst, mensen: geheel, plaatsen: geheel }));
const getoetst = object(
  { fouten: lijst(tekst), oordeel: tekst },
  {
    weging: versie,
    vergelekenMet: versie,
    goud: object({
      gevallen: geheel,
      geslaagd: geheel,
      gezakt: lijst(object({ titel: tekst, fouten: lijst(tekst) })),
    }),
    lijsten: object({
      aantal: geheel,
      ongewijzigd: geheel,
      plaatsen: geheel,
      nieuwOpLijst: geheel,
      verschuivingGemiddeld: geheel,
      verschuivingHoogstens: geheel,
    }),
    vertoning: object({ oud: perTrede, nieuw: perTrede }),
  },
);

const weging = object({ versie: tekst, vanaf: tekst, auteur: tekst, reden: tekst });
const register = Object.fromEntries(
  [
    ...['description_short', 'goal', 'proportionality', 'human_intervention', 'risks', 'lawful_basis', 'source_data'],
    ...['methods_and_models', 'impacttoetsen', 'begin_date', 'source_id', 'status', 'publication_category'],
  ].map((veld) => [veld, tekst]),
);
const vragen = [inVraag('organisatie'), inVraag('contact'), inVraag('vorm', keuze(['register', 'schema']))];

export const VERANTWOORDING = paden({
  '/runs/{id}/herberekening': { post: doe('herberekenRun', undefined, antwoord(200, herberekend)) },
  '/wegingen/toetsing': { post: doe('toetsWeging', weging, antwoord(200, getoetst)) },
  '/algoritmeregister': { get: lees('algoritmeregister', object({ name: tekst }, register), ...vragen) },
});
