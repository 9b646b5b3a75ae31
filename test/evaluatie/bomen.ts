/** Logistic boosting on binned features: each round the one feature that helps most gets a better value per bin. */
export class Bomen {
  private readonly waarden: readonly Float64Array[];
  private readonly basis: number;

  private constructor(basis: number, kenmerken: number) {
    this.basis = basis;
    this.waarden = Array.from({ length: kenmerken }, () => new Float64Array(VAKKEN));
  }

  /** Learns from rows of features and whether it went well. */
  static leer(rijen: readonly Uint8Array[], uitkomst: Uint8Array): Bomen {
    const goed = uitkomst.reduce((som, u) => som + u, 0) / uitkomst.length;
    const bomen = new Bomen(Math.log(goed / (1 - goed)), rijen[0]!.length);
    const logit = new Float64Array(rijen.length).fill(bomen.basis);
    for (let ronde = 0; ronde < RONDEN; ronde += 1) bomen.verbeter(rijen, uitkomst, logit);
    return bomen;
  }

  /** Higher is a better chance. */
  schat(rij: Uint8Array): number {
    return rij.reduce((som, vak, kenmerk) => som + this.waarden[kenmerk]![vak]!, this.basis);
  }

  private verbeter(rijen: readonly Uint8Array[], uitkomst: Uint8Array, logit: Float64Array): void {
    const kenmerken = this.waarden.map(() => ({ g: new Float64Array(VAKKEN), h: new Float64Array(VAKKEN) }));
    rijen.forEach((rij, i) => {
      const p = 1 / (1 + Math.exp(-logit[i]!));
      for (let k = 0; k < rij.length; k += 1) {
        kenmerken[k]!.g[rij[k]!]! += uitkomst[i]! - p;
        kenmerken[k]!.h[rij[k]!]! += p * (1 - p);
      }
    });
    const winst = kenmerken.map(({ g, h }) => g.reduce((som, een, vak) => som + een ** 2 / (h[vak]! + RUST), 0));
    const beste = winst.indexOf(Math.max(...winst));
    const { g, h } = kenmerken[beste]!;
    const stap = g.map((een, vak) => (TEMPO * een) / (h[vak]! + RUST));
    stap.forEach((een, vak) => (this.waarden[beste]![vak]! += een));
    rijen.forEach((rij, i) => (logit[i]! += stap[rij[beste]!]!));
  }
}

const VAKKEN = 13;
const RONDEN = 200;
const TEMPO = 0.3;
const RUST = 5;

/** s in tenths; not asked and unknown are bins of their own. */
export function inVakken(gemeten: readonly number[]): Uint8Array {
  return Uint8Array.from(gemeten, (s) => (s < 0 ? 10 - s : Math.floor(s / 100)));
}
