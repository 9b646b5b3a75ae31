/** How a figure moves in time. */
export interface Helling {
  /** Percent per hour of the first value on the line. */
  readonly procentPerUur: number;
  /** What the measurements scatter by themselves, as such a slope: a smaller one cannot be told from none. */
  readonly ruisProcentPerUur: number;
}

export interface Meetpunt {
  readonly uur: number;
  readonly waarde: number;
}

/**
 * The slope of a line through these points by Theil and Sen: the median of the slopes between all pairs, so that a few
 * outliers (a garbage collection that came late) do not bend it. Needs three points or more.
 */
export function helling(punten: readonly Meetpunt[]): Helling {
  const paren = punten.flatMap((a, i) => punten.slice(i + 1).map((b) => (b.waarde - a.waarde) / (b.uur - a.uur)));
  const perUur = midden(paren);
  const begin = midden(punten.map(({ uur, waarde }) => waarde - perUur * (uur - punten[0]!.uur)));
  const afwijking = midden(punten.map(({ uur, waarde }) => Math.abs(waarde - begin - perUur * (uur - punten[0]!.uur))));
  const duur = punten.at(-1)!.uur - punten[0]!.uur;
  const procent = (x: number): number => Math.round((1_000 * x) / begin) / 10;
  return { procentPerUur: procent(perUur), ruisProcentPerUur: procent((2 * afwijking) / duur) };
}

function midden(waarden: readonly number[]): number {
  const op = [...waarden].sort((a, b) => a - b);
  const half = Math.floor(op.length / 2);
  return op.length % 2 === 1 ? op[half]! : (op[half - 1]! + op[half]!) / 2;
}
