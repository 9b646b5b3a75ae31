import { rangschik, weging as geldend, type Vertoond, type Weging } from '@estafette/matchregels';
import { gemiddeld, ndcg10, opWaarde } from './maten.js';
import type { Paren } from './paren.js';

const PER_DAG = 4;
const DAGEN_PER_WEEK = 5;
const LIJST = 10;
/** An open shortlist stays open this long. */
const OPEN_DAGEN = 30;

/**
 * How often those of szeebraTrede 0–2 are shown against those of 3–5, as the monitor counts it: of each group the people
 * who were shown in a week ÷ the people who could be. In these worlds everyone is available, agrees and has no
 * ontheffing. Beside it the same for places on lists, where who is on three lists counts three times.
 */
export interface Vertoning {
  readonly mensen: number;
  readonly plaatsen: number;
  /** What the lists bring as they are shown, of what the best ten would bring: the price of showing others too. */
  readonly ndcg10: number;
}

/** Lists of ten for vacancies that come in day after day, with the exposure of before. */
export function vertoningVan(paren: Paren, weging: Weging = geldend): Vertoning {
  const dagen = new Map<string, number[]>();
  return telVertoning(paren, (v) => {
    const dag = Math.floor(v / PER_DAG);
    const { score, hard, zekerheid } = paren.tellingen[v]!;
    const cijfers = (i: number) => ({ i, score: score[i]!, hard: hard[i]!, zekerheid: zekerheid[i]! });
    const rijen = paren.kandidaten.map(({ id }, i) => ({ kandidaatId: id, ...cijfers(i) }));
    const vertoond = new Map([...dagen].map(([id, op]) => [id, tellingVan(op, dag)]));
    const lijst = rangschik(rijen, { vacatureId: paren.vacatures[v]!.id, aantal: LIJST, weging, vertoond });
    for (const { kandidaatId: id } of lijst) dagen.set(id, [...(dagen.get(id) ?? []), dag]);
    return lijst.map(({ i }) => i);
  });
}

/** The same when each list is of those who really have the best chance: what a perfect scorer would give. */
export function vertoningBijWaarheid(paren: Paren): Vertoning {
  return telVertoning(paren, (v) => opWaarde(paren.waar[v]!).slice(0, LIJST));
}

function telVertoning({ wereld, tellingen, waar }: Paren, lijstVoor: (v: number) => readonly number[]): Vertoning {
  const isVeraf = wereld.inwoners.map(({ szeebraTrede }) => szeebraTrede <= 2);
  const veraf = isVeraf.filter(Boolean).length;
  const weken = new Map<number, Set<number>>();
  const plaatsen: number[] = [];
  const kwaliteit: (number | undefined)[] = [];
  tellingen.forEach((_, v) => {
    const week = Math.floor(v / (PER_DAG * DAGEN_PER_WEEK));
    const mensen = weken.get(week) ?? new Set();
    weken.set(week, mensen);
    const lijst = lijstVoor(v);
    for (const i of lijst) {
      plaatsen.push(i);
      mensen.add(i);
    }
    kwaliteit.push(ndcg10(waar[v]!, lijst));
  });
  const verhouding = (vertoond: readonly number[]) => {
    const vanVeraf = vertoond.filter((i) => isVeraf[i]).length;
    return vanVeraf / veraf / ((vertoond.length - vanVeraf) / (isVeraf.length - veraf));
  };
  return {
    mensen: verhouding([...weken.values()].flatMap((mensen) => [...mensen])),
    plaatsen: verhouding(plaatsen),
    ndcg10: gemiddeld(kwaliteit),
  };
}

function tellingVan(op: readonly number[], dag: number): Vertoond {
  const eerder = op.filter((toen) => toen < dag);
  const dagenGeleden = eerder.length === 0 ? undefined : dag - eerder.at(-1)!;
  const openLijsten = eerder.filter((toen) => dag - toen <= OPEN_DAGEN).length;
  return { keer30Dagen: eerder.filter((toen) => dag - toen <= 30).length, dagenGeleden, openLijsten };
}
