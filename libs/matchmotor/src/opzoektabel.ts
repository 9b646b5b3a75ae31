import { CEL_NIET_GEVRAAGD, CEL_ONBEKEND, HARD } from '@estafette/matchregels';

/** In a table, on top of the value: a hard conflict. More than any side can be worth, so a sum tells how many there are. */
export const HARD_CONFLICT = 2 ** 20;

/** So many classes are measured at once, which also tells the highest value. */
const INEENS_MAXIMAAL = 500;

/** Per class what one criterion adds to its side: weight × s, with μ for what is unknown. */
export class Opzoektabel {
  /** Empty when there are many classes. */
  waarden = new Int32Array(0);
  /** Per class the weight of what is not known. */
  private onbekend = new Uint16Array(0);
  /** Nothing in it is higher than this. */
  hoogste = 0;
  /** So many classes that those who are met, the last few of a search, are each measured then. */
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
    if (this.isVeel || length >= aantal) return this;
    if (aantal > INEENS_MAXIMAAL) {
      this.isVeel = true;
      this.waarden = new Int32Array(0);
      [this.hoogste, this.kanConflict] = [1000 * this.gewicht, this.kanUit];
      return this;
    }
    const [waarden, onbekend] = [new Int32Array(aantal), new Uint16Array(aantal)];
    waarden.set(this.waarden);
    onbekend.set(this.onbekend);
    for (let klasse = length; klasse < aantal; klasse += 1) {
      const cel = this.cel(klasse);
      waarden[klasse] = this.waarde(cel);
      onbekend[klasse] = cel === CEL_ONBEKEND ? this.gewicht : 0;
      this.hoogste = Math.max(this.hoogste, waarden[klasse]! & (HARD_CONFLICT - 1));
      if (waarden[klasse]! >= HARD_CONFLICT) this.kanConflict = true;
    }
    [this.waarden, this.onbekend] = [waarden, onbekend];
    return this;
  }

  /** The weight of what is not known of this class; 0 when it is known. */
  onbekendGewicht(klasse: number): number {
    if (!this.isVeel) return this.onbekend[klasse]!;
    return this.cel(klasse) === CEL_ONBEKEND ? this.gewicht : 0;
  }

  /** Looks at this class now. */
  meet(klasse: number): number {
    return this.waarde(this.cel(klasse));
  }

  private waarde(cel: number): number {
    const waarde = this.gewicht * (cel === CEL_ONBEKEND ? this.mu : cel & (HARD - 1));
    return cel < HARD ? waarde : waarde + HARD_CONFLICT;
  }
}

/** Whether a cell says that the vacancy does not ask this. */
export const isNietGevraagd = (cel: number) => cel === CEL_NIET_GEVRAAGD;

/** Keeps what was made last, up to a number of cells; what was not asked for longest goes first. */
export class Voorraad<T> {
  private readonly delen = new Map<string, { readonly deel: T; readonly grootte: number; gevraagd: number }>();
  private totaal = 0;
  private beurt = 0;

  constructor(private readonly maximaal: number) {}

  haal(sleutel: string, maak: () => T, grootte: (deel: T) => number): T {
    this.beurt += 1;
    const bekend = this.delen.get(sleutel);
    if (bekend) {
      bekend.gevraagd = this.beurt;
      return bekend.deel;
    }
    const deel = maak();
    const ruimte = grootte(deel);
    this.totaal += ruimte;
    if (this.totaal > this.maximaal) this.ruimOp();
    this.delen.set(sleutel, { deel, grootte: ruimte, gevraagd: this.beurt });
    return deel;
  }

  /** Makes more room than is needed, so that it need not be done again at once. */
  private ruimOp(): void {
    const oudste = [...this.delen].sort(([, a], [, b]) => a.gevraagd - b.gevraagd);
    for (const [sleutel, { grootte }] of oudste) {
      if (this.totaal <= 0.75 * this.maximaal) break;
      this.delen.delete(sleutel);
      this.totaal -= grootte;
    }
  }
}
