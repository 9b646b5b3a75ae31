import { deel, geheleWortel, lot, type Meetomgeving, type VacatureEisen, type Weging } from '@estafette/matchregels';
import type { Stand } from './bestand.js';
import { Besten } from './besten.js';
import { RECORDBREEDTE, REIS, type Geheugen, type Woorden } from './opbouw.js';
import { NOG_NIET, Voorraad } from './opzoektabel.js';
import { leesUuid } from './uuid.js';
import { ONBEKEND_BEROEP, Planner, type Klassedeel, type MuPerCriterium, type Weegplan } from './weegplan.js';

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

const GROEPEN_MAXIMAAL = 400_000;

/**
 * Finds the best candidates for a vacancy without reckoning them all: those who wish what resembles the work most go
 * first, and whoever cannot reach the last place, even with the highest value in all that was not looked at yet, is
 * left. Nobody is left for any other reason, so the result is that of reckoning everyone.
 */
export class Zoeker {
  private readonly planner: Planner;
  private readonly bezoek = new Bezoek();
  private readonly groepen = new Voorraad<readonly Groep[]>(GROEPEN_MAXIMAAL);

  constructor(
    omgeving: Meetomgeving,
    private readonly weging: Weging,
    woorden: Woorden,
  ) {
    this.planner = new Planner(omgeving, weging, woorden);
  }

  zoek({ geheugen, epoche, slots }: Stand, { vacature, aantal, mu }: Zoekvraag): Uitkomst {
    const plan = this.planner.voor(vacature, mu);
    const besten = new Besten(aantal);
    const gang = new Doorgang(plan, geheugen, epoche, besten, this.bezoek.voor(slots));
    for (const groep of this.groepenVoor(vacature, plan, geheugen)) gang.bekijkPosting(groep);
    gang.bekijkNieuw(slots);
    return { besten: this.opVolgorde(besten, geheugen, vacature, aantal), uitgerekend: gang.uitgerekend };
  }

  private groepenVoor({ beroep: code }: VacatureEisen, plan: Weegplan, geheugen: Geheugen): readonly Groep[] {
    const { werkgever, kandidaat, beroep, beroepswens } = plan;
    const sleutel = [code, geheugen.postings.begin.length, werkgever.basis, kandidaat.basis, beroep.mu, beroepswens.mu];
    return this.groepen.haal(
      sleutel.join('|'),
      () => groepen(plan, geheugen),
      ({ length }) => length,
    );
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

/** A posting, and the highest that occupation and wish add for anyone who is looked at in it. */
interface Groep {
  readonly beroep: number;
  readonly e: number;
  readonly c: number;
}

/** Marks who was looked at in this pass: who knows several occupations is in several postings. */
class Bezoek {
  private merken = new Uint32Array(0);
  private ronde = 0;

  voor(slots: number): this {
    if (this.merken.length < slots) this.merken = new Uint32Array(slots + (slots >> 2));
    this.ronde = (this.ronde + 1) >>> 0;
    return this;
  }

  isEerste(slot: number): boolean {
    if (this.merken[slot] === this.ronde) return false;
    this.merken[slot] = this.ronde;
    return true;
  }
}

/**
 * The postings, those who resemble the work most first. The bound of a posting holds for those of whom no other
 * occupation resembles the work more: their occupation adds what that one adds, and no wish adds more. Others in it
 * have a posting with a higher bound.
 */
function groepen({ werkgever, kandidaat, beroep, beroepswens }: Weegplan, { postings }: Geheugen): Groep[] {
  const geen = postings.begin.length - 2;
  // By s of the occupation, one higher: the most that a wish adds whose occupation resembles the work that much.
  const wens = new Int16Array(1_002).fill(beroepswens.mu);
  for (let nr = 0; nr < geen; nr += 1) {
    const s = beroep.s[nr]! + 1;
    wens[s] = Math.max(wens[s]!, beroepswens.s[nr]!);
  }
  for (let s = 1; s < wens.length; s += 1) wens[s] = Math.max(wens[s]!, wens[s - 1]!);
  const alle = Array.from({ length: geen + 1 }, (_, nr): Groep => {
    const s = nr < geen ? beroep.s[nr]! : ONBEKEND_BEROEP;
    const e = werkgever.basis + beroep.gewicht * (s < 0 ? beroep.mu : s);
    return { beroep: nr, e, c: kandidaat.basis + beroepswens.gewicht * wens[s + 1]! };
  });
  return alle.sort((a, b) => b.e - a.e);
}

/** One pass for one vacancy. The sums are those of `scoor`: weight × s per side, divided and rounded down at the end. */
class Doorgang {
  uitgerekend = 0;
  private readonly noemers: number;
  /** The highest that is still to come per side: in all, of competences, and of what has many classes. */
  private readonly restE: number;
  private readonly restC: number;
  private readonly competentiesE: number;
  private readonly traagE: number;
  private readonly traagC: number;
  private readonly totaalU: number;
  private drempel = -1;
  private laatste = 0;

  constructor(
    private readonly plan: Weegplan,
    private readonly geheugen: Geheugen,
    private readonly epoche: number,
    private readonly besten: Besten,
    private readonly bezoek: Bezoek,
  ) {
    const { werkgever, kandidaat, competenties } = plan;
    this.noemers = werkgever.noemer * kandidaat.noemer;
    this.competentiesE = 1000 * competenties.gewicht;
    this.traagE = hoogste(werkgever.traag);
    this.traagC = hoogste(kandidaat.traag);
    this.restE = hoogste(werkgever.snel) + this.competentiesE + this.traagE;
    this.restC = hoogste(kandidaat.snel) + this.traagC;
    this.totaalU = competenties.u.reduce((som, u) => som + u, 0);
  }

  bekijkPosting({ beroep, e, c }: Groep): void {
    const { begin, groep, vanaf } = this.geheugen.postings;
    const { perGroep, hoogste: hoogsteReis } = this.plan.reis;
    const [eMeest, cMeest] = [e + this.restE, c + this.restC];
    let nodig = this.nogNodig(eMeest, cMeest);
    if (hoogsteReis < nodig) return;
    for (let run = begin[beroep]!; run < begin[beroep + 1]!; run += 1) {
      if (perGroep[groep[run]!]! < nodig) continue;
      this.bekijkRun(vanaf[run]!, vanaf[run + 1]!, nodig);
      nodig = this.nogNodig(eMeest, cMeest);
    }
  }

  private bekijkRun(van: number, tot: number, nodig: number): void {
    const { slots, reis } = this.geheugen.postings;
    const { perReis } = this.plan.reis;
    for (let i = van; i < tot; i += 1) {
      const eigen = perReis[reis[i]!]!;
      if (eigen >= nodig) this.bekijk(slots[i]!, eigen);
    }
  }

  /** Those who came after the postings were made. */
  bekijkNieuw(slots: number): void {
    const { records, geordend } = this.geheugen;
    for (let slot = geordend; slot < slots; slot += 1) {
      this.bekijk(slot, this.plan.reis.perReis[records[slot * RECORDBREEDTE + REIS]!]!);
    }
  }

  private bekijk(slot: number, reisdeel: number): void {
    const { geheugen, plan } = this;
    const { lijsten } = geheugen;
    if (!this.bezoek.isEerste(slot) || geheugen.einde[slot]! <= this.epoche) return;
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
    if (this.kanNog(e + this.restE, c + this.restC)) this.bekijkKlassen(slot, slot * RECORDBREEDTE, e, c);
  }

  private bekijkKlassen(slot: number, record: number, e: number, c: number): void {
    const { werkgever, kandidaat } = this.plan;
    const { records } = this.geheugen;
    const kandidaatsom = c + som(kandidaat.snel, records, record);
    // A sum below zero has a hard conflict in it.
    if (kandidaatsom < 0 || !this.kanNog(e + this.restE, kandidaatsom + this.traagC)) return;
    const werkgeversom = e + som(werkgever.snel, records, record);
    if (werkgeversom < 0) return;
    if (this.kanNog(werkgeversom + this.competentiesE + this.traagE, kandidaatsom + this.traagC)) {
      this.rekenUit(slot, record, werkgeversom, kandidaatsom);
    }
  }

  /** Competences tell most; what is still left was measured for few. */
  private rekenUit(slot: number, record: number, e: number, c: number): void {
    const { werkgever, kandidaat, competenties } = this.plan;
    const metKunde = competenties.gewicht === 0 ? e : e + competenties.gewicht * this.competenties(slot);
    if (!this.kanNog(metKunde + this.traagE, c + this.traagC)) return;
    this.uitgerekend += 1;
    const { records } = this.geheugen;
    const werkgeversom = metKunde + som(werkgever.traag, records, record);
    const kandidaatsom = c + som(kandidaat.traag, records, record);
    if (kandidaatsom >= 0 && werkgeversom >= 0) this.reken(slot, werkgeversom, kandidaatsom);
  }

  private reken(slot: number, e: number, c: number): void {
    const { werkgever, kandidaat } = this.plan;
    const score = geheleWortel(deel(e, werkgever.noemer) * deel(c, kandidaat.noemer));
    if (score >= this.besten.drempel) this.besten.neem(slot, score);
  }

  /** Rounding only lowers a score, so a product below that of the last place stays below it. */
  private kanNog(e: number, c: number): boolean {
    return e * c >= this.grens();
  }

  /** What must still be added to `c` to be among the best. */
  private nogNodig(e: number, c: number): number {
    const grens = this.grens();
    return grens === 0 ? -c : grens / e - c;
  }

  /** The product of the sides, each times its weights, that the last place has. */
  private grens(): number {
    if (this.drempel !== this.besten.drempel) {
      this.drempel = this.besten.drempel;
      this.laatste = this.drempel * this.drempel * this.noemers;
    }
    return this.laatste;
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

function som({ plaatsen, tabellen, waarden }: Klassedeel, records: Uint32Array, record: number): number {
  let totaal = 0;
  for (let i = 0; i < plaatsen.length; i += 1) {
    const klasse = records[record + plaatsen[i]!]!;
    const waarde = waarden[i]![klasse]!;
    totaal += waarde === NOG_NIET ? tabellen[i]!.meet(klasse) : waarde;
  }
  return totaal;
}
