import {
  afstandInKm,
  gewichtVan,
  mu,
  weging,
  type KandidaatKenmerken,
  type VacatureEisen,
} from '@estafette/matchregels';
import { verwantschap } from '@estafette/taxonomie';
import { Orakel } from '@estafette/wereld';
import type { Zaad } from '@estafette/zaad';
import { Bm25 } from './bm25.js';
import { inVakken, type Bomen } from './bomen.js';
import { scoresMet, type Gewichten } from './gewichten.js';
import { alleCriteria, NIET_GEVRAAGD, ONBEKEND, type Gemeten, type Paren } from './paren.js';

/** Per vacancy the worth of each candidate: higher comes first. */
type Waarden = readonly (readonly number[] | Float64Array)[];

export interface Rangschikker {
  readonly naam: string;
  /** Not what the model should be better than: it knows the truth, has learned from outcomes, or is only a variant. */
  readonly isBovengrens: boolean;
  readonly waarden: Waarden;
}

const GELIJKSOORTIG = 800;
const LAAGST = 20;

/** What was learned from worlds whose truth is known. */
export interface Geleerd {
  readonly bomen: Bomen;
  readonly gewichten: Gewichten;
}

/**
 * The model, the oracle that sees the same, the six baselines, and two variants: the formula with learned weights, and
 * another formula with the weights of the model. `zaad` draws between equals; the oracle thinks of so many truths.
 */
export function rangschikkers(
  paren: Paren,
  { bomen, gewichten }: Geleerd,
  zaad: Zaad,
  trekkingen: number,
): Rangschikker[] {
  const { gemeten } = paren;
  const orakel = new Orakel(paren.wereld, zaad, trekkingen).verwacht(paren.kandidaten, paren.vacatures);
  const bm25 = new Bm25(paren.kandidaten);
  return [
    { naam: 'model', isBovengrens: false, waarden: model(paren, zaad) },
    { naam: 'orakel (zelfde velden)', isBovengrens: true, waarden: orakel },
    { naam: 'willekeurig', isBovengrens: false, waarden: willekeurig(paren, zaad) },
    { naam: 'VUM-filters', isBovengrens: false, waarden: vumFilters(paren, zaad) },
    { naam: 'beroep + afstand', isBovengrens: false, waarden: beroepEnAfstand(paren) },
    { naam: 'BM25', isBovengrens: false, waarden: paren.vacatures.map((vacature) => bm25.scores(vacature)) },
    { naam: 'hernormeerde som', isBovengrens: false, waarden: hernormeerd(paren, gemeten) },
    { naam: 'variant: gewichten geleerd', isBovengrens: true, waarden: scoresMet(gewichten, paren) },
    { naam: 'variant: meetkundig', isBovengrens: true, waarden: meetkundig(paren, gemeten) },
    {
      naam: 'geleerd (bomen)',
      isBovengrens: true,
      waarden: gemeten.map((rijen) => rijen.map((rij) => bomen.schat(inVakken(rij)))),
    },
  ];
}

function model({ tellingen }: Paren, zaad: Zaad): Waarden {
  return tellingen.map(({ score, hard }) => Array.from(score, (s, i) => (hard[i] ? -1 : s + zaad.breuk() / 2)));
}

function willekeurig({ vacatures, kandidaten }: Paren, zaad: Zaad): Waarden {
  return vacatures.map(() => kandidaten.map(() => zaad.breuk()));
}

/** What a query to VUM can ask: an unknown fact does not pass, and those who pass come in no order. */
function vumFilters({ vacatures, kandidaten }: Paren, zaad: Zaad): Waarden {
  return vacatures.map((v) =>
    kandidaten.map((k) => {
      const beroep = k.beroepen.some((code) => (verwantschap(v.beroep!, code) ?? 0) >= GELIJKSOORTIG);
      const dichtbij = afstandInKm(v.plek!, k.plek!) <= (k.maximaleReisafstand ?? -1);
      return (beroep && dichtbij && kanMee(v, k) ? 1 : 0) + zaad.breuk() / 2;
    }),
  );
}

function kanMee(v: VacatureEisen, k: KandidaatKenmerken): boolean {
  const taal = ({ talen }: VacatureEisen | KandidaatKenmerken) => talen?.[0]?.mondeling ?? 0;
  return (k.niveau ?? 0) >= v.niveau! && taal(k) >= taal(v);
}

function beroepEnAfstand({ vacatures, kandidaten }: Paren): Waarden {
  return vacatures.map((v) =>
    kandidaten.map((k) => {
      const lijkt = [...k.beroepen, ...k.ervaring].map((code) => verwantschap(v.beroep!, code) ?? 0);
      return Math.max(0, ...lijkt) - afstandInKm(v.plek!, k.plek!);
    }),
  );
}

/** One weighted mean over both sides, of what is known. */
function hernormeerd({ tellingen }: Paren, gemeten: Gemeten): Waarden {
  const gewichten = alleCriteria.map((criterium) => gewichtVan(criterium, weging));
  return gemeten.map((rijen, v) =>
    rijen.map((rij, k) => {
      if (tellingen[v]!.hard[k]) return -1;
      const telt = rij.map((s, c) => (s > ONBEKEND ? gewichten[c]! : 0));
      const noemer = telt.reduce((som, gewicht) => som + gewicht, 0);
      return noemer === 0 ? 0 : rij.reduce((som, s, c) => som + telt[c]! * s, 0) / noemer;
    }),
  );
}

/** The same weights and μ, but multiplied: nothing that is far short can be bought off by the rest of its side. */
function meetkundig({ tellingen, omgeving, vacatures }: Paren, gemeten: Gemeten): Waarden {
  const gewichten = alleCriteria.map((criterium) => gewichtVan(criterium, weging));
  return gemeten.map((rijen, v) => {
    const onbekend = alleCriteria.map(({ naam }) => mu(omgeving.priors, naam, vacatures[v]!.beroep));
    return rijen.map((rij, k) => {
      if (tellingen[v]!.hard[k]) return -Infinity;
      return rij.reduce((som, s, c) => {
        if (s === NIET_GEVRAAGD) return som;
        return som + gewichten[c]! * Math.log(Math.max(LAAGST, s === ONBEKEND ? onbekend[c]! : s) / 1000);
      }, 0);
    });
  });
}
