import type { KandidaatKenmerken } from '@estafette/matchregels';
import { klassegroepen, KLASSEN, RECORDBREEDTE, REIS, type Geheugen, type Woorden } from './opbouw.js';
import { leesUuid } from './uuid.js';

/**
 * Tells of a slot who is in it: the facts from which it was written, so that thousands need not be kept beside the
 * columns. The same slot gives the same object as long as it is the same memory.
 */
export class Lezer {
  private readonly gelezen: KandidaatKenmerken[] = [];

  constructor(
    private readonly geheugen: Geheugen,
    private readonly woorden: Woorden,
  ) {}

  kandidaat(slot: number): KandidaatKenmerken {
    return (this.gelezen[slot] ??= this.lees(slot));
  }

  private lees(slot: number): KandidaatKenmerken {
    const { records, ids } = this.geheugen;
    const record = slot * RECORDBREEDTE;
    const [plek, maximum] = this.woorden.reizen[records[record + REIS]!]!;
    const [beroepen, ervaring, competenties] = this.lijsten(slot);
    const { beroepen: codes } = this.woorden;
    return {
      ...Object.assign({}, ...klassegroepen.map((_, i) => this.woorden.klassen[i]![records[record + KLASSEN + i]!])),
      id: leesUuid(ids, 4 * slot),
      beroepen: beroepen!.map((nr) => codes[nr]!),
      ervaring: ervaring!.map((nr) => codes[nr]!),
      competenties: competenties!.map((nr) => this.woorden.competenties[nr]!),
      plek: this.woorden.plekken[plek],
      maximaleReisafstand: this.woorden.maxima[maximum],
    };
  }

  private lijsten(slot: number): number[][] {
    const { begin, lijsten } = this.geheugen;
    let p = begin[slot]! + 3;
    return [0, 1, 2].map((i) => {
      const lijst = Array.from(lijsten.subarray(p, p + lijsten[begin[slot]! + i]!));
      p += lijst.length;
      return lijst;
    });
  }
}
