import type { Importboek } from './boek.js';
import type { Afgekeurd } from './formaat.js';
import type { Uitkomst } from './zending.js';

/** How an import goes: what was read, taken in and refused up to now. What there is to say goes into the book. */
export class Verloop {
  gelezen = 0;
  opgenomen: number;
  geweigerd: number;
  cellen: number;
  private batches: number;

  constructor(private readonly boek: Importboek) {
    const { opgenomen, geweigerd, cellen, batches } = boek.stand;
    [this.opgenomen, this.geweigerd, this.cellen, this.batches] = [opgenomen, geweigerd, cellen, batches];
  }

  /** Whether an earlier run of this import did this record already. */
  isGedaan(nummer: number): boolean {
    return nummer <= this.boek.stand.tot;
  }

  get wasBegonnen(): boolean {
    return this.boek.stand.tot > 0;
  }

  keurAf(record: Afgekeurd): Promise<void> {
    return this.meld(record, true);
  }

  /** Taken in, but not quite as it was. */
  merkOp(record: Afgekeurd): Promise<void> {
    return this.meld(record, false);
  }

  /** The number of the next batch that is sent; they are asked in the order of the file. */
  volgendeBatch(): number {
    return this.batches++;
  }

  async noteer(batch: number, uitkomsten: readonly Uitkomst[]): Promise<void> {
    const opgenomen = uitkomsten.filter((u) => u.opgenomen).length;
    this.opgenomen += opgenomen;
    for (const { bericht, opgenomen: goed, fouten } of uitkomsten) {
      const { nummer, id, celVan } = bericht;
      if (!goed) await this.keurAf({ nummer, id, fouten: fouten.map((f) => ({ ...f, ...celVan?.(f.pad) })) });
    }
    await this.boek.noteerBatch({ batch, tot: uitkomsten.at(-1)!.bericht.nummer, opgenomen });
  }

  get stand(): string {
    return `${this.opgenomen} opgenomen, ${this.geweigerd} geweigerd`;
  }

  private async meld({ nummer, id, fouten }: Afgekeurd, geweigerd: boolean): Promise<void> {
    this.geweigerd += geweigerd ? 1 : 0;
    this.cellen += fouten.length;
    await this.boek.noteer({ nummer, id, fouten, geweigerd });
  }
}
