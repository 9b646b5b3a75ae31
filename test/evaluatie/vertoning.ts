import { rangschik, weging, type Vertoond } from '@estafette/matchregels';
import { opWaarde } from './maten.js';
import type { Paren } from './paren.js';

const PER_DAG = 4;
const LIJST = 10;

/**
 * Lists of ten for vacancies that come in day after day, with the exposure of before: how often those of szeebraTrede
 * 0–2 were shown per person, divided by how often those of 3–5 were. Only who could work there counts as eligible.
 */
export function vertoningsverhouding(paren: Paren): number {
  const dagen = new Map<string, number[]>();
  return verhouding(paren, (v) => {
    const dag = Math.floor(v / PER_DAG);
    const { score, hard } = paren.tellingen[v]!;
    const rijen = paren.kandidaten.map(({ id }, i) => ({ kandidaatId: id, i, score: score[i]!, hard: hard[i]! }));
    const vertoond = new Map([...dagen].map(([id, op]) => [id, tellingVan(op, dag)]));
    const lijst = rangschik(rijen, { vacatureId: paren.vacatures[v]!.id, aantal: LIJST, weging, vertoond });
    for (const { kandidaatId: id } of lijst) dagen.set(id, [...(dagen.get(id) ?? []), dag]);
    return lijst.map(({ i }) => i);
  });
}

/** The same when each list is of those who really have the best chance: what a perfect scorer would give. */
export function vertoningBijWaarheid(paren: Paren): number {
  return verhouding(paren, (v) => opWaarde(paren.waar[v]!).slice(0, LIJST));
}

function verhouding({ wereld, tellingen }: Paren, lijstVoor: (v: number) => readonly number[]): number {
  const groep = (i: number) => (wereld.inwoners[i]!.szeebraTrede <= 2 ? 'veraf' : 'dichtbij');
  const telling = { veraf: { vertoond: 0, kan: 0 }, dichtbij: { vertoond: 0, kan: 0 } };
  tellingen.forEach(({ hard }, v) => {
    hard.forEach((conflicten, i) => (telling[groep(i)].kan += conflicten === 0 ? 1 : 0));
    for (const i of lijstVoor(v)) telling[groep(i)].vertoond += 1;
  });
  const { veraf, dichtbij } = telling;
  return veraf.vertoond / veraf.kan / (dichtbij.vertoond / dichtbij.kan);
}

function tellingVan(op: readonly number[], dag: number): Vertoond {
  const eerder = op.filter((toen) => toen < dag);
  const dagenGeleden = eerder.length === 0 ? undefined : dag - eerder.at(-1)!;
  return { keer30Dagen: eerder.filter((toen) => dag - toen <= 30).length, dagenGeleden, openLijsten: 0 };
}
