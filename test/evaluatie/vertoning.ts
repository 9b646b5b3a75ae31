import { rangschik, weging, type Vertoond } from '@estafette/matchregels';
import type { Paren } from './paren.js';

const PER_DAG = 4;
const LIJST = 10;

/**
 * Lists of ten for vacancies that come in day after day, with the exposure of before: how often those of szeebraTrede
 * 0–2 were shown per person, divided by how often those of 3–5 were. Only who could work there counts as eligible.
 */
export function vertoningsverhouding({ wereld, vacatures, kandidaten, tellingen }: Paren): number {
  const dagen = new Map<string, number[]>();
  const groep = (i: number) => (wereld.inwoners[i]!.szeebraTrede <= 2 ? 'veraf' : 'dichtbij');
  const telling = { veraf: { vertoond: 0, kan: 0 }, dichtbij: { vertoond: 0, kan: 0 } };
  const nummer = new Map(kandidaten.map(({ id }, i) => [id, i]));
  vacatures.forEach((vacature, v) => {
    const dag = Math.floor(v / PER_DAG);
    const { score, hard } = tellingen[v]!;
    const rijen = kandidaten.map(({ id }, i) => ({ kandidaatId: id, score: score[i]!, hard: hard[i]! }));
    rijen.forEach((rij, i) => (telling[groep(i)].kan += rij.hard === 0 ? 1 : 0));
    const vertoond = new Map([...dagen].map(([id, op]) => [id, tellingVan(op, dag)]));
    for (const { kandidaatId } of rangschik(rijen, { vacatureId: vacature.id, aantal: LIJST, weging, vertoond })) {
      telling[groep(nummer.get(kandidaatId)!)].vertoond += 1;
      dagen.set(kandidaatId, [...(dagen.get(kandidaatId) ?? []), dag]);
    }
  });
  const { veraf, dichtbij } = telling;
  return veraf.vertoond / veraf.kan / (dichtbij.vertoond / dichtbij.kan);
}

function tellingVan(op: readonly number[], dag: number): Vertoond {
  const eerder = op.filter((toen) => toen < dag);
  const dagenGeleden = eerder.length === 0 ? undefined : dag - eerder.at(-1)!;
  return { keer30Dagen: eerder.filter((toen) => dag - toen <= 30).length, dagenGeleden, openLijsten: 0 };
}
