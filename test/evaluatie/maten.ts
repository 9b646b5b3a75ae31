import type { Paren } from './paren.js';
import type { Rangschikker } from './rangschikkers.js';

/** A pair that really fits: more likely than not still at work after half a year. */
const GOED = 0.5;

export interface Maten {
  /** What the first ten bring, of what the best ten would bring. */
  readonly ndcg10: number;
  /** Of those who really fit, and at most fifty, how many are among the first fifty. */
  readonly recall50: number;
}

export function maten({ waar }: Paren, { waarden }: Rangschikker): Maten {
  const per = waar.map((kansen, v) => {
    const volgorde = opWaarde(waarden[v]!);
    const goed = kansen.filter((kans) => kans >= GOED).length;
    const gevonden = volgorde.slice(0, 50).filter((k) => kansen[k]! >= GOED).length;
    return {
      ndcg: ndcg10(kansen, volgorde),
      recall: goed === 0 ? undefined : gevonden / Math.min(50, goed),
    };
  });
  return { ndcg10: gemiddeld(per.map(({ ndcg }) => ndcg)), recall50: gemiddeld(per.map(({ recall }) => recall)) };
}

/** What the first ten of this order bring, of what the best ten would; undefined when nobody has a chance. */
export function ndcg10(kansen: Float64Array, volgorde: readonly number[]): number | undefined {
  const ideaal = dcg(Array.from(kansen).sort((a, b) => b - a));
  return ideaal === 0 ? undefined : dcg(volgorde.map((k) => kansen[k]!)) / ideaal;
}

export function opWaarde(waarden: readonly number[] | Float64Array): number[] {
  return Array.from(waarden, (_, i) => i).sort((a, b) => waarden[b]! - waarden[a]!);
}

function dcg(kansen: readonly number[]): number {
  return kansen.slice(0, 10).reduce((som, kans, i) => som + kans / Math.log2(i + 2), 0);
}

export function gemiddeld(getallen: readonly (number | undefined)[]): number {
  const bekend = getallen.filter((getal) => getal !== undefined);
  return bekend.reduce((som, getal) => som + getal, 0) / bekend.length;
}

/** Mean chance per band of 100 points, among the ten with the highest scores. */
export function perBand({ waar, tellingen }: Paren): { kans: number; aantal: number }[] {
  const banden = Array.from({ length: 11 }, () => ({ kans: 0, aantal: 0 }));
  waar.forEach((kansen, v) => {
    const { score, hard } = tellingen[v]!;
    for (const k of opWaarde(Array.from(score, (s, i) => (hard[i] ? -1 : s))).slice(0, 10)) {
      const band = banden[Math.floor(score[k]! / 100)]!;
      band.kans += (kansen[k]! - band.kans) / (band.aantal += 1);
    }
  });
  return banden;
}

/** How far the chance per band, told beforehand from other worlds of the same kind, is from what it turns out to be. */
export function ece(voorspeld: readonly { kans: number }[], werkelijk: readonly { kans: number; aantal: number }[]) {
  const totaal = werkelijk.reduce((som, { aantal }) => som + aantal, 0);
  return werkelijk.reduce(
    (som, { kans, aantal }, i) => som + (aantal * Math.abs(kans - voorspeld[i]!.kans)) / totaal,
    0,
  );
}
