import type { Cijfer } from '../drills/verloop.js';

type Hoe = 'alles' | 'voorgekozen';

/** ≥ 100 times as fast as PostgreSQL over everyone, ≥ 20 times as fast as PostgreSQL with a prefilter. */
const DOEL_KEER: Readonly<Record<Hoe, number>> = { alles: 100, voorgekozen: 20 };
const DOEL_P95_MS: Readonly<Record<string, number>> = { '1M': 15 };

/** How long the engine and PostgreSQL took for the same questions. */
export class Motormeting {
  private readonly motor: number[] = [];
  private readonly sql: Readonly<Record<Hoe, number[]>> = { alles: [], voorgekozen: [] };
  private readonly gelijk: Record<Hoe, number> = { alles: 0, voorgekozen: 0 };

  constructor(
    readonly naam: string,
    private readonly kandidaten: number,
    private readonly bytes: number,
    private readonly opbouwMs: number,
  ) {}

  neemMotor<T>(werk: () => T): T {
    const begin = performance.now();
    const uitkomst = werk();
    this.motor.push(performance.now() - begin);
    return uitkomst;
  }

  async neemSql<T>(hoe: Hoe, werk: () => Promise<T>): Promise<T> {
    const begin = performance.now();
    const uitkomst = await werk();
    this.sql[hoe].push(performance.now() - begin);
    return uitkomst;
  }

  /** Whether both gave the same list. */
  vergelijk(hoe: Hoe, isGelijk: boolean): void {
    if (isGelijk) this.gelijk[hoe] += 1;
  }

  cijfers(): Cijfer[] {
    const { naam } = this;
    const doel = DOEL_P95_MS[naam];
    return [
      { naam: `motor_${naam}_p50_ms`, waarde: deel(this.motor, 0.5) },
      {
        naam: `motor_${naam}_p95_ms`,
        waarde: deel(this.motor, 0.95),
        ...(doel === undefined ? {} : { hoogstens: doel }),
      },
      { naam: `motor_${naam}_bytes_per_kandidaat`, waarde: Math.round(this.bytes / this.kandidaten) },
      ...(['alles', 'voorgekozen'] as const).flatMap((hoe) => [
        { naam: `sql_${hoe}_${naam}_p50_ms`, waarde: deel(this.sql[hoe], 0.5) },
        { naam: `sql_${hoe}_${naam}_keer`, waarde: this.keer(hoe), minstens: DOEL_KEER[hoe] },
      ]),
      { naam: `ongelijk_${naam}`, waarde: this.sql.alles.length - this.gelijk.alles, hoogstens: 0 },
    ];
  }

  /** How many times faster than PostgreSQL, at the median. */
  private keer(hoe: Hoe): number {
    return Math.round((10 * deel(this.sql[hoe], 0.5)) / deel(this.motor, 0.5)) / 10;
  }

  get regels(): string[] {
    const { naam, kandidaten } = this;
    const gemiddeld = this.motor.reduce((som, ms) => som + ms, 0) / this.motor.length;
    const paren = `${Math.round(kandidaten / gemiddeld / 1000)} M`;
    const bytes = String(Math.round(this.bytes / kandidaten));
    const motor = rij(naam, 'motor', this.motor, '', paren, bytes, `opbouw ${Math.round(this.opbouwMs / 1000)} s`);
    const sql = (['alles', 'voorgekozen'] as const).map((hoe) => {
      const gelijk = `${this.gelijk[hoe]} van ${this.sql[hoe].length} gelijk`;
      return rij('', `SQL ${hoe}`, this.sql[hoe], `${this.keer(hoe)} ×`, '', '', gelijk);
    });
    return [motor, ...sql];
  }
}

/** All of them as a table. */
export function toonMotor(metingen: readonly Motormeting[]): string {
  const kop = regel('', 'top 50 (ms)', 'vragen', 'p50', 'p95', 'motor sneller', 'paren/s', 'bytes/k', '');
  return [kop, ...metingen.flatMap(({ regels }) => regels), ''].join('\n');
}

function rij(maat: string, wat: string, tijden: readonly number[], ...rest: readonly string[]): string {
  return regel(maat, wat, String(tijden.length), String(deel(tijden, 0.5)), String(deel(tijden, 0.95)), ...rest);
}

function regel(maat: string, wat: string, ...rest: readonly string[]): string {
  const breed = [8, 10, 10, 15, 10, 9];
  const kolommen = rest.map((tekst, i) => (i < breed.length ? tekst.padStart(breed[i]!) : `  ${tekst}`));
  return maat.padEnd(5) + wat.padEnd(17) + kolommen.join('');
}

function deel(tijden: readonly number[], p: number): number {
  const op = tijden.toSorted((a, b) => a - b);
  return Math.round(1000 * op[Math.min(op.length - 1, Math.floor(p * op.length))]!) / 1000;
}
