import {
  bruggenOp,
  criteria,
  gewichtVan,
  instrumentencatalogus,
  mu,
  scoor,
  weging,
  type Omgeving,
} from '@estafette/matchregels';
import { Orakel, type Kansdelen } from '@estafette/wereld';
import type { Zaad } from '@estafette/zaad';
import { leerGewichten, scoresMet, type Gescoord, type Gewichten } from './gewichten.js';
import { gemiddeld, ndcg10, opWaarde } from './maten.js';
import { alleCriteria, NIET_GEVRAAGD, ONBEKEND, type Gemeten, type Paren } from './paren.js';

/** One step between the model and the oracle, with what its first ten bring. */
export interface Stap {
  readonly naam: string;
  readonly ndcg10: number;
}

type Waarden = readonly (readonly number[] | Float64Array)[];

const DAG = '2026-11-22';
const TREKKINGEN_PER_DEEL = 48;
const BEGIN: Gewichten = alleCriteria.map((criterium) => gewichtVan(criterium, weging));
/** What looks at the same part of the chance; occupation has none of its own, and interest is part of the wish. */
const DEEL: Readonly<Partial<Record<string, keyof Kansdelen>>> = { urenwens: 'uren' };

/**
 * Where the model loses against the oracle: one mechanism after the other in the form of the oracle. Weights are learned on
 * `ontwikkel`; `trekkingen` as for the oracle.
 */
export function ontleed(paren: Paren, ontwikkel: readonly Paren[], zaad: Zaad, trekkingen: number): Stap[] {
  const krommen = metKrommen(paren, zaad.tak(0));
  const geleerdeKrommen = ontwikkel.map((een, i) => metKrommen(een, zaad.tak(1 + i)));
  const orakel = new Orakel(paren.wereld, zaad.tak(9), trekkingen).verwacht(paren.kandidaten, paren.vacatures);
  const stap = (naam: string, waarden: Waarden): Stap => ({ naam, ndcg10: kwaliteit(paren, waarden) });
  return [
    stap('het model', alsModel(paren)),
    stap('zonder afronden', scoresMet(BEGIN, paren)),
    stap('gewogen som in plaats van √(E·C)', alsSom(paren)),
    stap('op de score met bruggen', metBruggen(paren)),
    stap('onbekend: wat het bij onbekenden blijkt', scoresMet(BEGIN, metEchteMu(paren, ontwikkel))),
    stap('gewichten geleerd, hoogstens 2 × anders', scoresMet(leerGewichten(ontwikkel, 2), paren)),
    stap('gewichten geleerd', scoresMet(leerGewichten(ontwikkel), paren)),
    stap('elk criterium met de kans van de wereld', scoresMet(BEGIN, krommen)),
    stap('… en gewichten geleerd', scoresMet(leerGewichten(geleerdeKrommen), krommen)),
    stap('… vermenigvuldigd', product(krommen)),
    stap('het orakel', orakel),
  ];
}

function kwaliteit({ waar }: Paren, waarden: Waarden): number {
  return gemiddeld(waar.map((kansen, v) => ndcg10(kansen, opWaarde(waarden[v]!))));
}

function alsModel({ tellingen }: Paren): Waarden {
  return tellingen.map(({ score, hard }) => Array.from(score, (s, i) => (hard[i] ? -1 : s)));
}

/** One weighted mean over both sides. */
function alsSom({ gemeten, tellingen, omgeving, vacatures }: Paren): Waarden {
  return gemeten.map((rijen, v) => {
    const onbekend = criteria.map(({ naam }) => mu(omgeving.priors, naam, vacatures[v]!.beroep));
    return rijen.map((rij, k) => {
      if (tellingen[v]!.hard[k]) return -1;
      return rij.reduce((som, s, c) => som + (s === NIET_GEVRAAGD ? 0 : BEGIN[c]! * (s < 0 ? onbekend[c]! : s)), 0);
    });
  });
}

/** As if the best instrument of our municipality were used on every gap. */
function metBruggen({ vacatures, kandidaten, omgeving }: Paren): Waarden {
  const met: Omgeving = { ...omgeving, bruggen: bruggenOp(instrumentencatalogus, DAG) };
  return vacatures.map((vacature) =>
    kandidaten.map((kandidaat) => {
      const { uit, scoreMetBrug } = scoor(vacature, kandidaat, met);
      return uit.length > 0 ? -1 : scoreMetBrug;
    }),
  );
}

/** μ is the mean of those of whom it is known; here it is the mean of those of whom it is not, as it is in truth. */
function metEchteMu(paren: Paren, ontwikkel: readonly Paren[]): Gescoord {
  const echt = alleCriteria.map((_, c) =>
    gemiddeld(
      ontwikkel
        .flatMap((een) =>
          een.gemeten.flatMap((rijen, v) =>
            rijen.flatMap((rij, k) => (rij[c] === ONBEKEND ? [een.werkelijk[v]![k]![c]!] : [])),
          ),
        )
        .filter((s) => s >= 0),
    ),
  );
  return {
    ...delen(paren),
    gemeten: paren.gemeten.map((rijen) =>
      rijen.map((rij) => rij.map((s, c) => (s === ONBEKEND && Number.isFinite(echt[c]) ? echt[c]! : s))),
    ),
  };
}

/** What each criterion finds becomes the chance that the oracle sees in it, on what is known. */
function metKrommen(paren: Paren, zaad: Zaad): Gescoord {
  const kansen = new Orakel(paren.wereld, zaad, TREKKINGEN_PER_DEEL).perDeel(paren.kandidaten, paren.vacatures);
  const gemeten: Gemeten = paren.gemeten.map((rijen, v) =>
    rijen.map((rij, k) =>
      rij.map((s, c) => {
        const { naam } = alleCriteria[c]!;
        const kans = kansen[v]![k]![DEEL[naam] ?? (naam as keyof Kansdelen)] as number | undefined;
        return s === NIET_GEVRAAGD || kans === undefined ? s : 1000 * kans;
      }),
    ),
  );
  return { ...delen(paren), gemeten };
}

/** All parts of the chance must go well at once. Hours are one part, looked at from two sides. */
function product({ gemeten, tellingen }: Gescoord): Waarden {
  const telt = alleCriteria.map(({ naam }) => !['beroep', 'interesse', 'urenwens'].includes(naam));
  return gemeten.map((rijen, v) =>
    rijen.map((rij, k) =>
      tellingen[v]!.hard[k] ? -1 : rij.reduce((kans, s, c) => (telt[c] && s >= 0 ? (kans * s) / 1000 : kans), 1),
    ),
  );
}

const delen = ({ vacatures, tellingen, omgeving, waar }: Paren) => ({ vacatures, tellingen, omgeving, waar });
