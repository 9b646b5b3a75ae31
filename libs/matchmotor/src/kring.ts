import { deel, geheleWortel, type Netnietgrenzen, type VacatureEisen } from '@estafette/matchregels';
import { Besten } from './besten.js';
import { Doorgang } from './doorgang.js';
import type { Geheugen } from './opbouw.js';
import { HARD_CONFLICT } from './opzoektabel.js';
import type { MuPerCriterium, Weegplan } from './weegplan.js';

export interface Kringvraag extends Netnietgrenzen {
  readonly vacature: VacatureEisen;
  readonly mu: MuPerCriterium;
  /** How many of each kind: without a conflict; of these with one strong and one weak side; with one hard conflict. */
  readonly recht: number;
  readonly scheef: number;
  readonly metConflict: number;
  /** Of those without a conflict who score at most `diepte` less than the last of the best `kop`, so many of whom least is known. */
  readonly onbekend: number;
  readonly kop: number;
  readonly diepte: number;
}

/** Those around the list of a vacancy: of each kind that many of the best, and all who are equal to the last of them. */
export interface Kring {
  readonly slots: readonly number[];
  /** Everyone without a conflict who scores this or more is in it. */
  readonly vanaf: number;
  /** And everyone who scores `vanaf` or more here and is no better known than `zekerheid`. */
  readonly onbekend: { readonly vanaf: number; readonly zekerheid: number };
}

const WAARDE = HARD_CONFLICT - 1;
const CONFLICTBIT = Math.log2(HARD_CONFLICT);

/** One pass over everyone, for all who can have a place on the list of a vacancy or beside it. */
export class Kringgang extends Doorgang {
  private readonly recht: Besten;
  private readonly scheef: Besten;
  private readonly metConflict: Besten;
  /** By how much is not known, of those in reach. */
  private readonly minstBekend: Besten;
  private readonly inBereik: { readonly slot: number; readonly score: number }[] = [];
  private readonly kop: Besten;
  private readonly diepte: number;
  private readonly sterkE: number;
  private readonly sterkC: number;
  private readonly zwakE: number;
  private readonly zwakC: number;
  /** Products of the sides, each times its weights, that the last of a kind has. */
  private grens = 0;
  private scheveGrens = 0;
  private conflictgrens = 0;

  constructor(plan: Weegplan, geheugen: Geheugen, epoche: number, vraag: Kringvraag) {
    super(plan, geheugen, epoche);
    this.recht = new Besten(vraag.recht);
    this.scheef = new Besten(vraag.scheef);
    this.metConflict = new Besten(vraag.metConflict);
    this.minstBekend = new Besten(vraag.onbekend);
    this.kop = new Besten(vraag.kop);
    this.diepte = vraag.diepte;
    const { werkgever, kandidaat } = plan;
    [this.sterkE, this.zwakE] = [vraag.sterk * werkgever.noemer, vraag.zwak * werkgever.noemer];
    [this.sterkC, this.zwakC] = [vraag.sterk * kandidaat.noemer, vraag.zwak * kandidaat.noemer];
  }

  loop(slots: number): Kring {
    for (let slot = 0; slot < slots; slot += 1) this.bekijk(slot, this.reisdeel(slot));
    this.maakAf();
    const bereik = this.bereik;
    for (const { slot, score } of this.inBereik) {
      if (score >= bereik) this.minstBekend.probeer(slot, 1000 - this.zekerheid(slot));
    }
    const soorten = [this.recht, this.scheef, this.metConflict, this.minstBekend];
    return {
      slots: [...new Set(soorten.flatMap((besten) => besten.gekozen()))],
      vanaf: this.recht.drempel,
      onbekend: { vanaf: bereik, zekerheid: 1000 - this.minstBekend.drempel },
    };
  }

  /** The lowest score of whom it matters how much is known. */
  private get bereik(): number {
    return Math.max(0, this.kop.drempel - this.diepte);
  }

  protected kanNog(eSom: number, cSom: number, restE: number, restC: number, kanConflict: boolean): boolean {
    const conflicten = telConflicten(eSom, cSom);
    if (conflicten > 1) return false;
    const [e, c] = [eSom & WAARDE, cSom & WAARDE];
    const [eMeest, cMeest] = [e + restE, c + restC];
    const meest = eMeest * cMeest;
    if (conflicten + Number(kanConflict) > 0 && meest >= this.conflictgrens) return true;
    return conflicten === 0 && (meest >= this.grens || this.wordtScheef(e, c, eMeest, cMeest));
  }

  protected neem(slot: number, eSom: number, cSom: number): void {
    const { werkgever, kandidaat } = this.plan;
    const [e, c] = [deel(eSom & WAARDE, werkgever.noemer), deel(cSom & WAARDE, kandidaat.noemer)];
    const score = geheleWortel(e * c);
    if (telConflicten(eSom, cSom) > 0) this.metConflict.probeer(slot, score);
    else if (this.isScheef(eSom, cSom)) {
      this.scheef.probeer(slot, score);
      this.recht.neemMee(slot, score);
    } else this.recht.probeer(slot, score);
    if (telConflicten(eSom, cSom) === 0) {
      this.kop.probeer(slot, score);
      if (score >= this.bereik) this.inBereik.push({ slot, score });
    }
    this.grens = Math.min(this.bereik, this.recht.drempel) ** 2 * this.noemers;
    this.scheveGrens = this.scheef.drempel ** 2 * this.noemers;
    this.conflictgrens = this.metConflict.drempel ** 2 * this.noemers;
  }

  private isScheef(e: number, c: number): boolean {
    return (e >= this.sterkE && c < this.zwakC) || (c >= this.sterkC && e < this.zwakE);
  }

  /** Whether one side can be strong while the other stays weak, with enough of both. */
  private wordtScheef(e: number, c: number, eMeest: number, cMeest: number): boolean {
    return (
      (eMeest >= this.sterkE && c < this.zwakC && eMeest * Math.min(cMeest, this.zwakC) >= this.scheveGrens) ||
      (cMeest >= this.sterkC && e < this.zwakE && cMeest * Math.min(eMeest, this.zwakE) >= this.scheveGrens)
    );
  }
}

/** A sum is its value with `HARD_CONFLICT`, the bit above it, for each conflict. */
function telConflicten(eSom: number, cSom: number): number {
  return (eSom >>> CONFLICTBIT) + (cSom >>> CONFLICTBIT);
}
