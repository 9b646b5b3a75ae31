import { CEL_NIET_GEVRAAGD, CEL_ONBEKEND, HARD } from '@estafette/matchregels';

/** In a table: not looked at yet. */
export const NOG_NIET = -1;
/** In a table, on top of the value: a hard conflict. More than any side can be worth, so a sum tells how many there are. */
export const HARD_CONFLICT = 2 ** 20;

/** So many classes are measured at once, which also tells the highest value; of more, only those that are met. */
const INEENS_MAXIMAAL = 500;

/** Per class what one criterion adds to its side: weight × s, with μ for what is unknown. */
export class Opzoektabel {
  waarden = new Int32Array(0);
  /** Per class the weight, where the fact is not known. */
  private readonly onbekend = new Map<number, number>();
  /** Nothing in it is higher than this. */
  hoogste = 0;
  /** So many classes that each is measured only when someone in it is met. */
  isVeel = false;
  /** Whether there is a hard conflict in it, as far as that is known. */
  kanConflict = false;

  /** `kanUit`: whether what it measures can be a hard conflict at all. */
  constructor(
    private readonly gewicht: number,
    private readonly mu: number,
    private readonly kanUit: boolean,
    private readonly cel: (klasse: number) => number,
  ) {}

  /** Makes room for this many classes. */
  voor(aantal: number): this {
    const { length } = this.waarden;
    if (length >= aantal) return this;
    this.isVeel = aantal > INEENS_MAXIMAAL;
    const waarden = new Int32Array(this.isVeel ? aantal + (aantal >> 3) : aantal).fill(NOG_NIET);
    waarden.set(this.waarden);
    this.waarden = waarden;
    if (this.isVeel) [this.hoogste, this.kanConflict] = [1000 * this.gewicht, this.kanUit];
    else for (let klasse = length; klasse < aantal; klasse += 1) this.meet(klasse);
    return this;
  }

  /** The weight of what is not known of this class; 0 when it is known. Only of a class that was measured. */
  onbekendGewicht(klasse: number): number {
    return this.onbekend.get(klasse) ?? 0;
  }

  /** Looks at this class now. */
  meet(klasse: number): number {
    const cel = this.cel(klasse);
    if (cel === CEL_ONBEKEND) this.onbekend.set(klasse, this.gewicht);
    const waarde = this.gewicht * (cel === CEL_ONBEKEND ? this.mu : cel & (HARD - 1));
    this.hoogste = Math.max(this.hoogste, waarde);
    if (cel < HARD) return (this.waarden[klasse] = waarde);
    this.kanConflict = true;
    return (this.waarden[klasse] = waarde + HARD_CONFLICT);
  }
}

/** Whether a cell says that the vacancy does not ask this. */
export const isNietGevraagd = (cel: number) => cel === CEL_NIET_GEVRAAGD;

/** Keeps what was made last, up to a number of cells; what was not asked for longest goes first. */
export class Voorraad<T> {
  private readonly delen = new Map<string, { readonly deel: T; readonly grootte: number }>();
  private totaal = 0;

  constructor(private readonly maximaal: number) {}

  haal(sleutel: string, maak: () => T, grootte: (deel: T) => number): T {
    const bekend = this.delen.get(sleutel);
    if (bekend) {
      this.delen.delete(sleutel);
      this.delen.set(sleutel, bekend);
      return bekend.deel;
    }
    const deel = maak();
    this.delen.set(sleutel, { deel, grootte: grootte(deel) });
    this.totaal += grootte(deel);
    for (const [oudste, { grootte: ruimte }] of this.delen) {
      if (this.totaal <= this.maximaal) break;
      this.delen.delete(oudste);
      this.totaal -= ruimte;
    }
    return deel;
  }
}
