import { antwoord, datum, doe, geheel, inVraag, keuze, lijst, object } from '../openapi/index.js';
import { ofNiets, paden, tekst, uuid } from '../openapi/index.js';
import { EISEN } from '../vacature/index.js';

const KANT = keuze(['werkgever', 'kandidaat']);
const OORDEEL = keuze(['voldoet', 'deels', 'voldoet_niet', 'onbekend']);

const criterium = object(
  {
    criterium: tekst,
    kant: KANT,
    oordeel: OORDEEL,
    punten: geheel,
    maximum: geheel,
    zin: tekst,
  },
  {
    scoreAlsVoldoet: geheel,
    brug: object(
      { naam: tekst, status: keuze(['mogelijk', 'nagaan']), zin: tekst },
      { beta: geheel, scoreMet: geheel },
    ),
    geenBrug: tekst,
  },
);

const kandidaat = object(
  {
    kandidaatId: uuid,
    rang: geheel,
    score: geheel,
    scoreMetBrug: geheel,
    zekerheid: geheel,
    bereik: { type: 'array', items: geheel, minItems: 2, maxItems: 2 },
    criteria: lijst(criterium),
  },
  { kenmerkPartner: tekst, gegevensVan: datum },
);

/** Who just misses the list: why, what must change, and who can do it. */
const netNiet = object(
  {
    kandidaatId: uuid,
    score: geheel,
    reden: keuze(['harde_eis', 'wens', 'eis', 'brug']),
    criterium: tekst,
    zin: tekst,
    watMoetAnders: tekst,
    wie: keuze(['accountmanager', 'kandidaat', 'regisseur', 'werkgever']),
  },
  { kenmerkPartner: tekst, brug: object({ naam: tekst, scoreMet: geheel }) },
);

/** Makes work cheaper, safer or lighter; changes no score. */
const regelingen = lijst(object({ naam: keuze(['jobcoach', 'loonkostensubsidie', 'no-riskpolis']), zin: tekst }));

const gevonden = object(
  {
    runId: uuid,
    vacatureId: uuid,
    weging: object({ versie: tekst }),
    kandidaten: lijst(kandidaat),
    netNiet: lijst(netNiet),
    gezien: geheel,
  },
  { regelingen },
);

const gevondenVacatures = object({
  runId: uuid,
  kandidaatId: uuid,
  weging: object({ versie: tekst }),
  vacatures: lijst(
    object({
      vacatureId: uuid,
      rang: geheel,
      score: geheel,
      scoreMetBrug: geheel,
      zekerheid: geheel,
      bereik: { type: 'array', items: geheel, minItems: 2, maxItems: 2 },
      criteria: lijst(criterium),
    }),
  ),
  gezien: geheel,
});

const navraag = object({
  kandidaatId: uuid,
  vacatures: geheel,
  vragen: lijst(object({ vraag: tekst, criteria: lijst(tekst), vacatures: geheel, belang: geheel })),
});

const reden = { criterium: tekst, zin: tekst };
/** For the inwoner: no figures in it. Absent when the inwoner or the vacancy is not in the picture now. */
const uitleg = object(
  { kandidaatId: uuid, vacatureId: uuid },
  {
    uitleg: object({
      inleiding: lijst(tekst),
      past: lijst(object(reden)),
      pastNiet: lijst(object(reden, { hulp: tekst })),
      onbekend: lijst(object({ ...reden, vraag: tekst })),
      corrigeren: lijst(tekst),
      slot: tekst,
    }),
    regelingen,
  },
);

const later = {
  202: {
    description: 'Het antwoord komt later, op het adres in Location.',
    content: { 'application/json': { schema: object({ status: keuze(['in behandeling']) }) } },
  },
};

const proeflijst = object({
  vacatureId: uuid,
  gezien: geheel,
  kandidaten: lijst(
    object({
      kandidaatId: uuid,
      rangNu: ofNiets(geheel),
      rang: ofNiets(geheel),
      scoreNu: geheel,
      score: geheel,
      verschillen: lijst(object({ criterium: tekst, kant: KANT, oordeel: OORDEEL, zin: tekst })),
    }),
  ),
});

const aantal = object({}, { aantal: geheel });

export const KANDIDATENVRAGEN = paden({
  '/vacatures/{id}/kandidaten': {
    post: doe('vraagKandidaten', aantal, { ...antwoord(200, gevonden), ...later }),
  },
  '/vacatures/{id}/proeflijst': {
    post: doe('vraagProeflijst', object({}, { ...EISEN, aantal: geheel }), {
      ...antwoord(200, proeflijst),
      ...later,
    }),
  },
  '/kandidaten/{id}/vacatures': {
    post: doe('vraagVacatures', aantal, { ...antwoord(200, gevondenVacatures), ...later }),
  },
  '/kandidaten/{id}/navraag': {
    get: {
      operationId: 'navraag',
      parameters: [inVraag('aantal', geheel)],
      responses: { ...antwoord(200, navraag), ...later },
    },
  },
  '/kandidaten/{id}/uitleg': {
    get: {
      operationId: 'uitlegVoorInwoner',
      parameters: [inVraag('vacature', uuid)],
      responses: { ...antwoord(200, uitleg), ...later },
    },
  },
  '/kandidatenvragen/{id}': {
    get: { operationId: 'kandidatenvraag', responses: { ...antwoord(200, gevonden), ...later } },
  },
});
