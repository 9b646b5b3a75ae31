import {
  CEL_ONBEKEND,
  deel,
  geheleWortel,
  lot,
  MIDDEN,
  ONGEMETEN,
  type Meetomgeving,
  type VacatureEisen,
  type Weging,
} from '@estafette/matchregels';
import type { Stand } from './bestand.js';
import { Besten } from './besten.js';
import { MAXIMUM, PLEK, RECORDBREEDTE, type Geheugen, type Woorden } from './opbouw.js';
import { NOG_NIET } from './opzoektabel.js';
import { leesUuid } from './uuid.js';
import { GEEN_AFSTAND, Planner, type Kantplan, type MuPerCriterium, type Weegplan } from './weegplan.js';

export interface Zoekvraag {
  readonly vacature: VacatureEisen;
  readonly aantal: number;
  readonly mu: MuPerCriterium;
}

/** One of the best, with the score that `scoor` gives. */
export interface Treffer {
  readonly kandidaatId: string;
  readonly score: number;
}

export interface Uitkomst {
  /** The best, in the order of the pure rules while nobody was shown: by score, equals by lot. */
  readonly besten: readonly Treffer[];
  /** How many were reckoned to the end; of the others a bound proves that they are not among the best. */
  readonly uitgerekend: number;
}

const ALLEEN_LOS = -1;

/**
 * Finds the best candidates for a vacancy without reckoning them all: those who wish what resembles the work most go
 * first, and whoever cannot reach the last place, even with the highest value in all that was not looked at yet, is
 * left. Nobody is left for any other reason, so the result is that of reckoning everyone.
 */
export class Zoeker {
  private readonly planner: Planner;

  constructor(
    omgeving: Meetomgeving,
    private readonly weging: Weging,
    private readonly woorden: Woorden,
  ) {
    this.planner = new Planner(omgeving, weging, woorden);
  }

  zoek({ geheugen, epoche, slots }: Stand, { vacature, aantal, mu }: Zoekvraag): Uitkomst {
    const plan = this.planner.voor(vacature, mu);
    const besten = new Besten(aantal);
    const gang = new Doorgang(plan, geheugen, epoche, besten, this.woorden);
    for (const { beroep, wens } of this.opWens(plan, geheugen)) {
      if (!gang.kanMet(wens)) break;
      gang.bekijkPosting(beroep);
    }
    gang.bekijkNieuw(slots);
    return { besten: this.opVolgorde(besten, geheugen, vacature, aantal), uitgerekend: gang.uitgerekend };
  }

  /** The occupations of the postings with what they add, the best first; last in number those without a wish. */
  private opWens({ beroepswens: { s, mu, gewicht } }: Weegplan, { wensen }: Geheugen) {
    const groepen = Array.from({ length: wensen.begin.length - 1 }, (_, beroep) => {
      const eigen = beroep < wensen.begin.length - 2 ? s[beroep]! : -1;
      return { beroep, wens: gewicht * (eigen < 0 ? mu : eigen) };
    });
    return groepen.sort((a, b) => b.wens - a.wens);
  }

  private opVolgorde({ slots, scores, drempel }: Besten, { ids }: Geheugen, vacature: VacatureEisen, aantal: number) {
    const kans = slots.flatMap((slot, i) => {
      if (scores[i]! < drempel) return [];
      const kandidaatId = leesUuid(ids, 4 * slot);
      return [{ kandidaatId, score: scores[i]!, lot: lot(vacature.id, kandidaatId, this.weging.versie) }];
    });
    return kans
      .sort((a, b) => b.score - a.score || a.lot - b.lot || (a.kandidaatId < b.kandidaatId ? -1 : 1))
      .slice(0, aantal)
      .map(({ kandidaatId, score }) => ({ kandidaatId, score }));
  }
}

/** One pass for one vacancy. The sums are those of `scoor`: weight × s per side, divided and rounded down at the end. */
class Doorgang {
  uitgerekend = 0;
  private readonly noemers: number;
  /** The highest that is still to come: of classes and competences together, and of competences alone. */
  private readonly restE: number;
  private readonly restC: number;
  private readonly restCompetenties: number;
  private readonly m: Int32Array;
  private readonly genoemd: (readonly number[] | undefined)[] = [];
  private readonly uitWerk: (readonly number[] | undefined)[] = [];
  private readonly totaalU: number;
  private drempel = -1;
  private grens = 0;

  constructor(
    private readonly plan: Weegplan,
    private readonly geheugen: Geheugen,
    private readonly epoche: number,
    private readonly besten: Besten,
    private readonly woorden: Woorden,
  ) {
    const { werkgever, kandidaat, competenties } = plan;
    this.noemers = Math.max(1, werkgever.noemer) * Math.max(1, kandidaat.noemer);
    this.restCompetenties = competenties.gewicht * Math.max(1000, competenties.mu);
    this.restE = hoogste(werkgever) + this.restCompetenties;
    this.restC = hoogste(kandidaat);
    this.m = new Int32Array(competenties.u.length);
    this.totaalU = competenties.u.reduce((som, u) => som + u, 0);
  }

  /** Whether someone whose wish adds this can still be among the best. */
  kanMet(wens: number): boolean {
    const { beroep, reis } = this.plan;
    return this.kanNog(1000 * beroep.gewicht + this.restE, wens + 1000 * reis.gewicht + this.restC);
  }

  bekijkPosting(beroep: number): void {
    const { begin, slots } = this.geheugen.wensen;
    const eigen = beroep === begin.length - 2 ? ALLEEN_LOS : beroep;
    const tot = begin[beroep + 1]!;
    for (let i = begin[beroep]!; i < tot; i += 1) this.bekijk(slots[i]!, eigen);
  }

  /** Those who came after the postings were made. */
  bekijkNieuw(slots: number): void {
    for (let slot = this.geheugen.geordend; slot < slots; slot += 1) this.bekijk(slot, ALLEEN_LOS);
  }

  /** `posting`: the occupation under which the slot was found. Who is in more postings, is looked at in the best. */
  private bekijk(slot: number, posting: number): void {
    const { geheugen, plan } = this;
    const { lijsten } = geheugen;
    if (geheugen.einde[slot]! <= this.epoche) return;
    const p = geheugen.begin[slot]!;
    const wensen = lijsten[p]!;
    const werk = lijsten[p + 1]!;
    const { s: wensS } = plan.beroepswens;
    let wens = -2;
    let eerste = ALLEEN_LOS;
    for (let i = p + 3; i < p + 3 + wensen; i += 1) {
      const code = lijsten[i]!;
      if (wensS[code]! > wens) {
        wens = wensS[code]!;
        eerste = code;
      }
    }
    if (posting !== ALLEEN_LOS && eerste !== posting) return;
    let beroep = -1;
    const { s: beroepS } = plan.beroep;
    for (let i = p + 3; i < p + 3 + wensen + werk; i += 1) {
      if (beroepS[lijsten[i]!]! > beroep) beroep = beroepS[lijsten[i]!]!;
    }
    const record = slot * RECORDBREEDTE;
    const c = plan.beroepswens.gewicht * (wens < 0 ? plan.beroepswens.mu : wens) + this.reis(record);
    const e = plan.beroep.gewicht * (beroep < 0 ? plan.beroep.mu : beroep);
    if (this.kanNog(e + this.restE, c + this.restC)) this.bekijkKlassen(slot, record, e, c);
  }

  private bekijkKlassen(slot: number, record: number, e: number, c: number): void {
    const { werkgever, kandidaat } = this.plan;
    const { records } = this.geheugen;
    const kandidaatsom = c + som(kandidaat, records, record);
    const werkgeversom = e + som(werkgever, records, record);
    if (kandidaatsom < 0 || werkgeversom < 0) return;
    if (!this.kanNog(werkgeversom + this.restCompetenties, kandidaatsom)) return;
    this.uitgerekend += 1;
    const { gewicht } = this.plan.competenties;
    this.reken(slot, gewicht === 0 ? werkgeversom : werkgeversom + gewicht * this.competenties(slot), kandidaatsom);
  }

  private reken(slot: number, e: number, c: number): void {
    const { werkgever, kandidaat } = this.plan;
    const E = werkgever.noemer === 0 ? MIDDEN : deel(e, werkgever.noemer);
    const C = kandidaat.noemer === 0 ? MIDDEN : deel(c, kandidaat.noemer);
    const score = geheleWortel(E * C);
    if (score >= this.besten.drempel) this.besten.neem(slot, score);
  }

  /** Rounding only lowers a score, so a product below that of the last place stays below it. */
  private kanNog(e: number, c: number): boolean {
    const { werkgever, kandidaat } = this.plan;
    if (this.drempel !== this.besten.drempel) {
      this.drempel = this.besten.drempel;
      this.grens = this.drempel * this.drempel * this.noemers;
    }
    return (werkgever.noemer === 0 ? MIDDEN : e) * (kandidaat.noemer === 0 ? MIDDEN : c) >= this.grens;
  }

  private reis(record: number): number {
    const { reis, meetReis } = this.plan;
    if (reis.gewicht === 0) return 0;
    const { records } = this.geheugen;
    const km = reis.km[records[record + PLEK]!]!;
    if (km === GEEN_AFSTAND) return reis.gewicht * reis.mu;
    const vak = km * reis.maxima + records[record + MAXIMUM]!;
    let s = reis.s[vak]!;
    if (s === ONGEMETEN) s = reis.s[vak] = meetReis(records[record + PLEK]!, records[record + MAXIMUM]!);
    return reis.gewicht * (s === CEL_ONBEKEND ? reis.mu : s);
  }

  /** s of the competences: of each that is asked, the strongest that one of the sources says. */
  private competenties(slot: number): number {
    const { competenties } = this.plan;
    const { begin, lijsten } = this.geheugen;
    const p = begin[slot]!;
    const werk = p + 3 + lijsten[p]!;
    const eigen = werk + lijsten[p + 1]!;
    const einde = eigen + lijsten[p + 2]!;
    this.m.fill(0);
    let bronnen = 0;
    for (let i = werk; i < eigen; i += 1) {
      const code = lijsten[i]!;
      bronnen += this.neem((this.uitWerk[code] ??= competenties.uitWerk(this.woorden.beroepen[code]!)));
    }
    for (let i = eigen; i < einde; i += 1) {
      const code = lijsten[i]!;
      bronnen += this.neem((this.genoemd[code] ??= competenties.genoemd(this.woorden.competenties[code]!)));
    }
    if (bronnen === 0) return competenties.mu;
    let teller = 0;
    for (let i = 0; i < this.m.length; i += 1) teller += competenties.u[i]! * this.m[i]!;
    return deel(teller, this.totaalU);
  }

  private neem(sterkten: readonly number[]): number {
    for (let i = 0; i < sterkten.length; i += 1) if (sterkten[i]! > this.m[i]!) this.m[i] = sterkten[i]!;
    return sterkten.length === 0 ? 0 : 1;
  }
}

function hoogste({ tabellen }: Kantplan): number {
  return tabellen.reduce((totaal, { hoogste: een }) => totaal + een, 0);
}

function som({ plaatsen, tabellen }: Kantplan, records: Uint32Array, record: number): number {
  let totaal = 0;
  for (let i = 0; i < plaatsen.length; i += 1) {
    const klasse = records[record + plaatsen[i]!]!;
    const waarde = tabellen[i]!.waarden[klasse]!;
    totaal += waarde === NOG_NIET ? tabellen[i]!.meet(klasse) : waarde;
  }
  return totaal;
}
