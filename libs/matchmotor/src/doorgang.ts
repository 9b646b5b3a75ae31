import { deel, zekerheidVan } from '@estafette/matchregels';
import { RECORDBREEDTE, REIS, type Geheugen } from './opbouw.js';
import { ONBEKEND_BEROEP, type Klassedeel, type Weegplan } from './weegplan.js';

/**
 * One pass over candidates for one vacancy. The sums are those of `scoor`: weight × s per side, divided and rounded down
 * at the end, with `HARD_CONFLICT` on top for each hard conflict. What is cheap and tells much is looked at first, and
 * whoever cannot matter any more, even with the most in all that was not looked at yet, is left.
 */
export abstract class Doorgang {
  uitgerekend = 0;
  protected readonly noemers: number;
  /** The highest that is still to come per side: in all, of competences, and of what has many classes. */
  protected readonly restE: number;
  protected readonly restC: number;
  private readonly competentiesE: number;
  private readonly traagE: number;
  private readonly traagC: number;
  private readonly totaalU: number;
  /** Whether a hard conflict can still come: in all, of the employer's side, and of what has many classes. */
  private readonly kanConflict: boolean;
  private readonly kanConflictE: boolean;
  private readonly kanConflictTraag: boolean;

  constructor(
    protected readonly plan: Weegplan,
    protected readonly geheugen: Geheugen,
    private readonly epoche: number,
  ) {
    const { werkgever, kandidaat, competenties } = plan;
    this.noemers = werkgever.noemer * kandidaat.noemer;
    this.competentiesE = 1000 * competenties.gewicht;
    this.traagE = hoogste(werkgever.traag);
    this.traagC = hoogste(kandidaat.traag);
    this.restE = hoogste(werkgever.snel) + this.competentiesE + this.traagE;
    this.restC = hoogste(kandidaat.snel) + this.traagC;
    this.totaalU = competenties.u.reduce((som, u) => som + u, 0);
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

  protected bekijk(slot: number, reisdeel: number): void {
    const { geheugen, plan } = this;
    const { lijsten } = geheugen;
    if (geheugen.einde[slot]! <= this.epoche) return;
    const p = geheugen.begin[slot]!;
    const werk = p + 3 + lijsten[p]!;
    const tot = werk + lijsten[p + 1]!;
    let beroep = ONBEKEND_BEROEP;
    let wens = ONBEKEND_BEROEP;
    for (let i = p + 3; i < tot; i += 1) {
      const code = lijsten[i]!;
      if (plan.beroep.s[code]! > beroep) beroep = plan.beroep.s[code]!;
      if (i < werk && plan.beroepswens.s[code]! > wens) wens = plan.beroepswens.s[code]!;
    }
    const e = plan.werkgever.basis + plan.beroep.gewicht * (beroep < 0 ? plan.beroep.mu : beroep);
    const wensdeel = plan.beroepswens.gewicht * (wens < 0 ? plan.beroepswens.mu : wens);
    const c = plan.kandidaat.basis + wensdeel + reisdeel;
    if (this.kanNog(e, c, this.restE, this.restC, this.kanConflict))
      this.bekijkKlassen(slot, slot * RECORDBREEDTE, e, c);
  }

  private bekijkKlassen(slot: number, record: number, e: number, c: number): void {
    const { werkgever, kandidaat } = this.plan;
    const { records } = this.geheugen;
    const kandidaatsom = c + som(kandidaat.snel, records, record);
    if (!this.kanNog(e, kandidaatsom, this.restE, this.traagC, this.kanConflictE)) return;
    const werkgeversom = e + som(werkgever.snel, records, record);
    const restE = this.competentiesE + this.traagE;
    if (this.kanNog(werkgeversom, kandidaatsom, restE, this.traagC, this.kanConflictTraag)) {
      this.rekenUit(slot, record, werkgeversom, kandidaatsom);
    }
  }

  /** Competences tell most; what is still left was measured for few. */
  private rekenUit(slot: number, record: number, e: number, c: number): void {
    const { werkgever, kandidaat, competenties } = this.plan;
    const metKunde = competenties.gewicht === 0 ? e : e + competenties.gewicht * this.competenties(slot);
    if (!this.kanNog(metKunde, c, this.traagE, this.traagC, this.kanConflictTraag)) return;
    this.uitgerekend += 1;
    const { records } = this.geheugen;
    const werkgeversom = metKunde + gemeten(werkgever.traag, records, record);
    const kandidaatsom = c + gemeten(kandidaat.traag, records, record);
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
  private competenties(slot: number): number {
    const { u, genoemd, uitWerk, zegtIets, mu } = this.plan.competenties;
    const { begin, lijsten } = this.geheugen;
    const p = begin[slot]!;
    const werk = p + 3 + lijsten[p]!;
    const eigen = werk + lijsten[p + 1]!;
    const einde = eigen + lijsten[p + 2]!;
    let bronnen = einde - eigen;
    for (let i = werk; i < eigen; i += 1) bronnen += zegtIets[lijsten[i]!]!;
    if (bronnen === 0) return mu;
    let teller = 0;
    for (let j = 0; j < u.length; j += 1) {
      let m = 0;
      for (let i = werk; i < eigen; i += 1) m = Math.max(m, uitWerk[j]![lijsten[i]!]!);
      for (let i = eigen; i < einde; i += 1) m = Math.max(m, genoemd[j]![lijsten[i]!]!);
      teller += u[j]! * m;
    }
    return deel(teller, this.totaalU);
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

function som({ plaatsen, waarden }: Klassedeel, records: Uint32Array, record: number): number {
  let totaal = 0;
  for (let i = 0; i < plaatsen.length; i += 1) totaal += waarden[i]![records[record + plaatsen[i]!]!]!;
  return totaal;
}

/** The same where there are so many classes that there is no table. */
function gemeten({ plaatsen, tabellen }: Klassedeel, records: Uint32Array, record: number): number {
  let totaal = 0;
  for (let i = 0; i < plaatsen.length; i += 1) totaal += tabellen[i]!.meet(records[record + plaatsen[i]!]!);
  return totaal;
}
