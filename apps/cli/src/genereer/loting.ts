import type { Zaad } from '@estafette/zaad';

/** One of the items, each as often as its weight says. */
export function kiesGewogen<T>(zaad: Zaad, uit: readonly T[], gewicht: (item: T) => number): T {
  let rest = zaad.breuk() * uit.reduce((som, item) => som + gewicht(item), 0);
  return uit.find((item) => (rest -= gewicht(item)) < 0) ?? uit.at(-1)!;
}

/** `{ [naam]: waarde }`, or nothing when chance says that it is not known. */
export function alsBekend<N extends string, T>(
  zaad: Zaad,
  kans: number,
  naam: N,
  waarde: () => T,
): { readonly [n in N]?: T } {
  // Drawn in both cases, so that what comes after does not shift.
  const gevonden = waarde();
  return zaad.kans(kans) ? ({ [naam]: gevonden } as { [n in N]: T }) : {};
}

const DAG_MS = 86_400_000;

/** The calendar day (`jjjj-mm-dd`) that many days before `dag`; negative is after it. */
export function dagenVoor(dag: string, aantal: number): string {
  return new Date(Date.parse(dag) - aantal * DAG_MS).toISOString().slice(0, 10);
}
