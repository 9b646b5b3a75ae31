import { deel, geheleWortel, lot, type Meetomgeving, type VacatureEisen, type Weging } from '@estafette/matchregels';
import type { Stand } from './bestand.js';
import { Besten } from './besten.js';
import { Doorgang } from './doorgang.js';
import { Kringgang, type Kring, type Kringvraag } from './kring.js';
import type { Geheugen, Woorden } from './opbouw.js';
import { HARD_CONFLICT, Voorraad } from './opzoektabel.js';
import { leesUuid } from './uuid.js';
import { ONBEKEND_BEROEP, Planner, type MuPerCriterium, type Weegplan } from './weegplan.js';

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
const PER_PLEK_MINIMAAL = 4;

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
    const gang = new Zoekgang(plan, geheugen, epoche, besten, this.bezoek.voor(slots));
    for (const groep of this.groepenVoor(vacature, plan, geheugen)) gang.bekijkPosting(groep);
    gang.bekijkNieuw(slots);
    return { besten: this.opVolgorde(besten, geheugen, vacature, aantal), uitgerekend: gang.uitgerekend };
  }

  /** Everyone who can have a place on the list or beside it, whoever was shown before. */
  kring({ geheugen, epoche, slots }: Stand, vraag: Kringvraag): Kring {
    return new Kringgang(this.planner.voor(vraag.vacature, vraag.mu), geheugen, epoche, vraag).loop(slots);
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
      return [{ kandidaatId, score: scores[i]!, lot: -1 }];
    });
    // Only equals need a lot.
    const trek = (een: (typeof kans)[number]) => {
      if (een.lot < 0) een.lot = lot(vacature.id, een.kandidaatId, this.weging.versie);
      return een.lot;
    };
    return kans
      .sort((a, b) => b.score - a.score || trek(a) - trek(b) || (a.kandidaatId < b.kandidaatId ? -1 : 1))
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

/** One pass for the best of one vacancy, posting after posting. */
class Zoekgang extends Doorgang {
  private drempel = -1;
  private laatste = 0;

  constructor(
    plan: Weegplan,
    geheugen: Geheugen,
    epoche: number,
    private readonly besten: Besten,
    private readonly bezoek: Bezoek,
  ) {
    super(plan, geheugen, epoche);
  }

  bekijkPosting({ beroep, e, c }: Groep): void {
    const { begin, groep, vanaf } = this.geheugen.postings;
    const { perGroep, hoogste: hoogsteReis } = this.plan.reis;
    const [eMeest, cMeest] = [e + this.competentiesE + this.restE, c + this.restC];
    let nodig = this.nogNodig(eMeest, cMeest);
    if (hoogsteReis < nodig) return;
    const [eerste, laatste] = [begin[beroep]!, begin[beroep + 1]!];
    // Where few live in one place, looking at places takes longer than looking at people.
    if (vanaf[laatste]! - vanaf[eerste]! < PER_PLEK_MINIMAAL * (laatste - eerste)) {
      this.bekijkRun(vanaf[eerste]!, vanaf[laatste]!, nodig);
      return this.maakAf();
    }
    for (let run = eerste; run < laatste; run += 1) {
      if (perGroep[groep[run]!]! < nodig) continue;
      this.bekijkRun(vanaf[run]!, vanaf[run + 1]!, nodig);
      nodig = this.nogNodig(eMeest, cMeest);
    }
    this.maakAf();
  }

  /** Those who came after the postings were made. */
  bekijkNieuw(slots: number): void {
    for (let slot = this.geheugen.geordend; slot < slots; slot += 1) this.bekijkEens(slot, this.reisdeel(slot));
    this.maakAf();
  }

  private bekijkRun(van: number, tot: number, nodig: number): void {
    const { slots, reis } = this.geheugen.postings;
    const { perReis } = this.plan.reis;
    for (let i = van; i < tot; i += 1) {
      const eigen = perReis[reis[i]!]!;
      if (eigen >= nodig) this.bekijkEens(slots[i]!, eigen);
    }
  }

  private bekijkEens(slot: number, reisdeel: number): void {
    if (this.bezoek.isEerste(slot)) this.bekijk(slot, reisdeel);
  }

  /** Rounding only lowers a score, so a product below that of the last place stays below it. */
  protected kanNog(e: number, c: number, restE: number, restC: number): boolean {
    return e < HARD_CONFLICT && c < HARD_CONFLICT && (e + restE) * (c + restC) >= this.grens();
  }

  protected neem(slot: number, e: number, c: number): void {
    const { werkgever, kandidaat } = this.plan;
    const score = geheleWortel(deel(e, werkgever.noemer) * deel(c, kandidaat.noemer));
    if (score >= this.besten.drempel) this.besten.neem(slot, score);
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
}
