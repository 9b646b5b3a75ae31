import type { Afgekeurd } from './formaat.js';
import type { Uitkomst } from './zending.js';

/** How an import goes: what was read, taken in and refused up to now. */
export class Verloop {
  gelezen = 0;
  opgenomen = 0;
  readonly afgekeurd: Afgekeurd[] = [];
  /** Taken in, but not quite as they were. */
  readonly opgemerkt: Afgekeurd[] = [];

  keurAf(record: Afgekeurd): void {
    this.afgekeurd.push(record);
  }

  noteer(uitkomsten: readonly Uitkomst[]): void {
    for (const { bericht, opgenomen, fouten } of uitkomsten) {
      if (opgenomen) this.opgenomen += 1;
      else this.keurAf({ nummer: bericht.nummer, id: bericht.id, fouten });
    }
  }

  get geweigerd(): number {
    return this.afgekeurd.length;
  }

  get stand(): string {
    return `${this.opgenomen} opgenomen, ${this.geweigerd} geweigerd`;
  }
}
