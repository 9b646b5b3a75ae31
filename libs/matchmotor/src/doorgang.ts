import { deel, zekerheidVan } from '@estafette/matchregels';
import { RECORDBREEDTE, REIS, type Geheugen } from './opbouw.js';
import { ONBEKEND_BEROEP, type Klassedeel, type Weegplan } from './weegplan.js';

/** So many people are looked at together: enough to look up once what holds for all, few enough to leave many of the next. */
const BLOK = 128;

/** People who are being looked at, side by side, with what their sides add up to so far. */
class Blok {
  aantal = 0;
  readonly slots = new Uint32Array(BLOK);
  readonly e = new Int32Array(BLOK);
  readonly c = new Int32Array(BLOK);
}

/**
 * One pass over candidates for one vacancy. The sums are those of `scoor`: weight × s per side, divided and rounded down
 * at the end, with `HARD_CONFLICT` on top for each hard conflict. What is cheap and tells much is looked at first, and
 * whoever cannot matter any more, even with the most in all that was not looked at yet, is left. It goes block by block:
 * what a block finds counts for the next one.
 */
export abstract class Doorgang {
  uitgerekend = 0;
  protected readonly noemers: number;
  /** The highest that is still to come per side: of competences, of all that has classes, and of what has many of them. */
  protected readonly competentiesE: number;
  protected readonly restE: number;
  protected readonly restC: number;
  private readonly traagE: number;
  private readonly traagC: number;
  /** Whether a hard conflict can still come: in all, of the employer's side, and of what has many classes. */
  private readonly kanConflict: boolean;
  private readonly kanConflictE: boolean;
  private readonly kanConflictTraag: boolean;

  constructor(
    protected readonly plan: Weegplan,
    protected readonly geheugen: Geheugen,
    private readonly epoche: number,
    private readonly blok = new Blok(),
  ) {
    const { werkgever, kandidaat, competenties } = plan;
    this.noemers = werkgever.noemer * kandidaat.noemer;
    this.competentiesE = 1000 * competenties.gewicht;
    this.traagE = hoogste(werkgever.traag);
    this.traagC = hoogste(kandidaat.traag);
    this.restE = hoogste(werkgever.snel) + this.traagE;
    this.restC = hoogste(kandidaat.snel) + this.traagC;
    this.kanConflictTraag = kanConflict(werkgever.traag) || kanConflict(kandidaat.traag);
    this.kanConflictE = this.kanConflictTraag || kanConflict(werkgever.snel);
    this.kanConflict = this.kanConflictE || kanConflict(kandidaat.snel);
  }

  /**
   * Whether someone with these sums can still matter when at most `restE` and `restC` come on top, and with
   * `kanConflict` maybe a hard conflict.
   */
  protected abstract kanNog(e: number, c: number, restE: number, restC: number, kanConflict: boolean): boolean;

  /** Someone who was reckoned to the end. */
  protected abstract neem(slot: number, e: number, c: number): void;

  /** What the journey adds. */
  protected reisdeel(slot: number): number {
    return this.plan.reis.perReis[this.geheugen.records[slot * RECORDBREEDTE + REIS]!]!;
  }

  /** Whoever is looked at is reckoned with their block: `maakAf` reckons the last. */
  protected bekijk(slot: number, reisdeel: number): void {
    const { blok } = this;
    blok.slots[blok.aantal] = slot;
    blok.c[blok.aantal++] = reisdeel;
    if (blok.aantal === BLOK) this.maakAf();
  }

  protected maakAf(): void {
    const { blok, plan } = this;
    const { werkgever, kandidaat } = plan;
    const { competentiesE, restE, traagE, traagC } = this;
    this.telWerkOp();
    this.houd(competentiesE + restE, this.restC, this.kanConflict);
    telKlassenOp(kandidaat.snel, this.geheugen.records, blok, blok.c);
    this.houd(competentiesE + restE, traagC, this.kanConflictE);
    this.telKundeOp();
    this.houd(restE, traagC, this.kanConflictE);
    telKlassenOp(werkgever.snel, this.geheugen.records, blok, blok.e);
    this.houd(traagE, traagC, this.kanConflictTraag);
    for (let i = 0; i < blok.aantal; i += 1) this.rekenUit(blok.slots[i]!, blok.e[i]!, blok.c[i]!);
    blok.aantal = 0;
  }

  /** What the work adds that people wish and have done, of those who are there in this epoch. */
  private telWerkOp(): void {
    const { beroep, beroepswens, werkgever, kandidaat } = this.plan;
    const { lijsten, begin, einde } = this.geheugen;
    const { slots, e, c, aantal } = this.blok;
    const [sBeroep, sWens] = [beroep.s, beroepswens.s];
    let over = 0;
    for (let i = 0; i < aantal; i += 1) {
      const slot = slots[i]!;
      if (einde[slot]! <= this.epoche) continue;
      const p = begin[slot]! + 3;
      const werk = p + lijsten[p - 3]!;
      const tot = werk + lijsten[p - 2]!;
      let gelijkend = ONBEKEND_BEROEP;
      let gewenst = ONBEKEND_BEROEP;
      for (let j = p; j < werk; j += 1) {
        gelijkend = Math.max(gelijkend, sBeroep[lijsten[j]!]!);
        gewenst = Math.max(gewenst, sWens[lijsten[j]!]!);
      }
      for (let j = werk; j < tot; j += 1) gelijkend = Math.max(gelijkend, sBeroep[lijsten[j]!]!);
      slots[over] = slot;
      e[over] = werkgever.basis + beroep.gewicht * (gelijkend < 0 ? beroep.mu : gelijkend);
      c[over++] = kandidaat.basis + beroepswens.gewicht * (gewenst < 0 ? beroepswens.mu : gewenst) + c[i]!;
    }
    this.blok.aantal = over;
  }

  /** Competences tell most of what the employer asks. */
  private telKundeOp(): void {
    const { gewicht } = this.plan.competenties;
    if (gewicht === 0) return;
    const { slots, e, aantal } = this.blok;
    for (let i = 0; i < aantal; i += 1) e[i]! += gewicht * this.kunde(slots[i]!);
  }

  /** Keeps those in the block who can still matter when this much comes on top. */
  private houd(restE: number, restC: number, kan: boolean): void {
    const { slots, e, c, aantal } = this.blok;
    let over = 0;
    for (let i = 0; i < aantal; i += 1) {
      if (!this.kanNog(e[i]!, c[i]!, restE, restC, kan)) continue;
      slots[over] = slots[i]!;
      e[over] = e[i]!;
      c[over++] = c[i]!;
    }
    this.blok.aantal = over;
  }

  /** What is still left was measured for few. */
  private rekenUit(slot: number, e: number, c: number): void {
    if (!this.kanNog(e, c, this.traagE, this.traagC, this.kanConflictTraag)) return;
    const { werkgever, kandidaat } = this.plan;
    this.uitgerekend += 1;
    const { records } = this.geheugen;
    const werkgeversom = e + gemeten(werkgever.traag, records, slot * RECORDBREEDTE);
    const kandidaatsom = c + gemeten(kandidaat.traag, records, slot * RECORDBREEDTE);
    if (this.kanNog(werkgeversom, kandidaatsom, 0, 0, false)) this.neem(slot, werkgeversom, kandidaatsom);
  }

  /** Known weight ÷ asked weight, as `scoor` gives it, of someone who was reckoned to the end. */
  protected zekerheid(slot: number): number {
    const { werkgever, kandidaat } = this.plan;
    const gevraagd = werkgever.gevraagd + kandidaat.gevraagd;
    return zekerheidVan(gevraagd - this.onbekendGewicht(slot), gevraagd);
  }

  private onbekendGewicht(slot: number): number {
    const { plan, geheugen } = this;
    const { beroep, beroepswens, competenties, reis } = plan;
    const { begin, lijsten, records } = geheugen;
    const p = begin[slot]!;
    const werk = p + 3 + lijsten[p]!;
    const eigen = werk + lijsten[p + 1]!;
    const kent = (s: Int16Array, tot: number) => lijsten.subarray(p + 3, tot).some((code) => s[code]! >= 0);
    const zegtIets = lijsten.subarray(werk, eigen).some((code) => competenties.zegtIets[code]! > 0);
    const record = slot * RECORDBREEDTE;
    const delen = [plan.werkgever.snel, plan.werkgever.traag, plan.kandidaat.snel, plan.kandidaat.traag];
    return (
      (kent(beroep.s, eigen) ? 0 : beroep.gewicht) +
      (kent(beroepswens.s, werk) ? 0 : beroepswens.gewicht) +
      (zegtIets || lijsten[p + 2]! > 0 ? 0 : competenties.gewicht) +
      reis.onbekend[records[record + REIS]!]! * reis.gewicht +
      delen.reduce((totaal, deel) => totaal + onbekendIn(deel, records, record), 0)
    );
  }

  /** s of the competences: of each that is asked, the strongest that one of the sources says. */
  private kunde(slot: number): number {
    const { u, totaalU, sterkten, perDeel, delen, zegtIets, mu } = this.plan.competenties;
    const { lijsten, begin } = this.geheugen;
    const p = begin[slot]!;
    const werk = p + 3 + lijsten[p]!;
    const eigen = werk + lijsten[p + 1]!;
    const einde = eigen + lijsten[p + 2]!;
    let bronnen = einde - eigen;
    for (let i = werk; i < eigen; i += 1) bronnen += zegtIets[lijsten[i]!]!;
    if (bronnen === 0) return mu;
    const breed = sterkten.length - 1;
    let teller = 0;
    for (let nr = 0; nr < delen.length; nr += 1) {
      const { genoemd, uitWerk } = delen[nr]!;
      let bits = 0;
      for (let i = werk; i < eigen; i += 1) bits |= uitWerk[lijsten[i]!]!;
      for (let i = eigen; i < einde; i += 1) bits |= genoemd[lijsten[i]!]!;
      for (let j = nr * perDeel; bits !== 0; j += 1) {
        teller += u[j]! * sterkten[32 - Math.clz32(bits & ((1 << breed) - 1))]!;
        bits >>>= breed;
      }
    }
    return deel(teller, totaalU);
  }
}

function hoogste({ tabellen }: Klassedeel): number {
  return tabellen.reduce((totaal, { hoogste: een }) => totaal + een, 0);
}

function kanConflict({ tabellen }: Klassedeel): boolean {
  return tabellen.some((tabel) => tabel.kanConflict);
}

function onbekendIn({ plaatsen, tabellen }: Klassedeel, records: Uint32Array, record: number): number {
  return plaatsen.reduce((totaal, plaats, i) => totaal + tabellen[i]!.onbekendGewicht(records[record + plaats]!), 0);
}

/** Adds to everyone in the block what their classes are worth, one criterion after the other. */
function telKlassenOp({ plaatsen, waarden }: Klassedeel, records: Uint32Array, blok: Blok, som: Int32Array): void {
  const { slots, aantal } = blok;
  for (let nr = 0; nr < plaatsen.length; nr += 1) {
    const plaats = plaatsen[nr]!;
    const tabel = waarden[nr]!;
    for (let i = 0; i < aantal; i += 1) som[i]! += tabel[records[slots[i]! * RECORDBREEDTE + plaats]!]!;
  }
}

/** The same where there are so many classes that there is no table. */
function gemeten({ plaatsen, tabellen }: Klassedeel, records: Uint32Array, record: number): number {
  let totaal = 0;
  for (let i = 0; i < plaatsen.length; i += 1) totaal += tabellen[i]!.meet(records[record + plaatsen[i]!]!);
  return totaal;
}
