import type { Cijfer } from '../drills/verloop.js';

/** How long something took, each time, in milliseconds. */
export class Meting {
  private readonly op: readonly number[];

  constructor(
    readonly naam: string,
    tijden: readonly number[],
    private readonly doelP95?: number,
    private readonly basis?: Meting,
  ) {
    this.op = tijden.toSorted((a, b) => a - b);
  }

  /** p95 may be this many milliseconds at most. */
  metDoel(p95: number): Meting {
    return new Meting(this.naam, this.op, p95, this.basis);
  }

  tegenover(basis: Meting): Meting {
    return new Meting(this.naam, this.op, this.doelP95, basis);
  }

  deel(p: number): number {
    return afgerond(this.op[Math.min(this.op.length - 1, Math.floor(p * this.op.length))]!);
  }

  /** How many times faster than the baseline, at p95. */
  get verhouding(): number | undefined {
    return this.basis && afgerond(this.basis.deel(0.95) / this.deel(0.95));
  }

  get regel(): string {
    const doel = this.doelP95 === undefined ? '' : `≤ ${this.doelP95}`;
    const keer = this.verhouding === undefined ? '' : `${this.verhouding} ×`;
    const [p50, p95, hoogste] = [0.5, 0.95, 1].map((p) => String(this.deel(p)));
    return rij(this.naam, String(this.op.length), p50!, p95!, hoogste!, doel, keer);
  }

  cijfers(): Cijfer[] {
    const { naam, verhouding } = this;
    return [
      { naam: `${naam}_keren`, waarde: this.op.length },
      { naam: `${naam}_p50_ms`, waarde: this.deel(0.5) },
      {
        naam: `${naam}_p95_ms`,
        waarde: this.deel(0.95),
        ...(this.doelP95 === undefined ? {} : { hoogstens: this.doelP95 }),
      },
      { naam: `${naam}_hoogste_ms`, waarde: this.deel(1) },
      ...(verhouding === undefined ? [] : [{ naam: `${naam}_keer_sneller`, waarde: verhouding }]),
    ];
  }
}

/** All of them as a table. */
export function toon(metingen: readonly Meting[]): string {
  const kop = rij('meting (ms)', 'keren', 'p50', 'p95', 'hoogste', 'doel p95', 'sneller dan SQL');
  return [kop, ...metingen.map(({ regel }) => regel), ''].join('\n');
}

function rij(naam: string, ...rest: readonly string[]): string {
  return naam.padEnd(18) + rest.map((tekst, i) => tekst.padStart(i === 5 ? 16 : 10)).join('');
}

const afgerond = (getal: number) => Math.round(10 * getal) / 10;
