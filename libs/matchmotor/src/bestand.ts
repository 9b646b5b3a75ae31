import type { KandidaatKenmerken } from '@estafette/matchregels';
import { bytesVan, kopieer, lijstlengte, maakGeheugen, maakPostings, type LeegGeheugen } from './geheugen.js';
import { Idindex } from './idindex.js';
import {
  KLASSEN,
  klassegroepen,
  LEEFT,
  RECORDBREEDTE,
  REIS,
  type Geheugen,
  type Klassegroep,
  type Woorden,
} from './opbouw.js';
import { schrijfUuid } from './uuid.js';
import { Woordenboek } from './woordenboek.js';

/** What a reader sees: the slots that existed, and counted, at this epoch. The same epoch is the same set of facts. */
export interface Stand {
  readonly epoche: number;
  readonly slots: number;
  readonly geheugen: Geheugen;
}

const SPELING_MINIMAAL = 1_024;
const LIJST_MAXIMAAL = 0xffff;
const LIJST_GEMIDDELD = 16;

/**
 * The candidates in columns, written by one thread and read by many. A change never touches what a reader of an older
 * epoch sees: it ends the old slot from the next epoch on and writes a new one. When there is no room left, all who
 * count are put in order in new memory, and who still reads the old memory is not disturbed.
 */
export class Bestand {
  private readonly boeken = {
    beroepen: new Woordenboek<string>(),
    competenties: new Woordenboek<string>(),
    plekken: new Woordenboek<KandidaatKenmerken['plek']>(),
    maxima: new Woordenboek<number | undefined>(),
    reizen: new Woordenboek<readonly [plek: number, maximum: number]>(),
    klassen: klassegroepen.map(() => new Woordenboek<KandidaatKenmerken>()),
  };
  readonly woorden: Woorden = {
    beroepen: this.boeken.beroepen.waarden,
    competenties: this.boeken.competenties.waarden,
    plekken: this.boeken.plekken.waarden,
    maxima: this.boeken.maxima.waarden,
    reizen: this.boeken.reizen.waarden,
    klassen: this.boeken.klassen.map(({ waarden }) => waarden),
  };
  private geheugen!: Geheugen;
  private index!: Idindex;
  private slots = 0;
  private lijsten = 0;
  private epoche = 0;
  private readonly los = new Uint32Array(4);

  /** `verwacht`: about how many will come, so that memory need not grow on the way. */
  constructor(kandidaten: Iterable<KandidaatKenmerken> = [], verwacht = 0) {
    const slots = verwacht + SPELING_MINIMAAL;
    this.neem(maakGeheugen({ slots, lijsten: LIJST_GEMIDDELD * slots }), 0);
    for (const kandidaat of kandidaten) this.schrijf(kandidaat);
    this.orden();
  }

  get stand(): Stand {
    return { epoche: this.epoche, slots: this.slots, geheugen: this.geheugen };
  }

  /** Bytes of all that grows with the candidates, the room that is kept for changes included. */
  get bytes(): number {
    return bytesVan(this.geheugen) + this.index.bytes;
  }

  /** Someone is new or has changed. */
  zet(kandidaat: KandidaatKenmerken): void {
    this.beeindig(kandidaat.id);
    this.schrijf(kandidaat);
    this.epoche += 1;
  }

  /** Many at once are put in order together. */
  zetAllen(kandidaten: readonly KandidaatKenmerken[]): void {
    if (kandidaten.length <= this.geheugen.geordend / 8) return kandidaten.forEach((kandidaat) => this.zet(kandidaat));
    this.orden(0, kandidaten.length);
    for (const kandidaat of kandidaten) this.zet(kandidaat);
    this.orden();
  }

  /** Someone takes part no more. */
  wis(id: string): void {
    this.beeindig(id);
    this.epoche += 1;
  }

  private beeindig(id: string): void {
    schrijfUuid(id, this.los, 0);
    const slot = this.index.vind(this.los, 0);
    if (slot !== undefined && this.geheugen.einde[slot] === LEEFT) this.geheugen.einde[slot] = this.epoche + 1;
  }

  private schrijf(kandidaat: KandidaatKenmerken): void {
    const lijsten = [
      this.codes(this.boeken.beroepen, kandidaat.beroepen),
      this.codes(this.boeken.beroepen, kandidaat.ervaring),
      this.codes(this.boeken.competenties, kandidaat.competenties ?? []),
    ];
    const lengte = lijsten.reduce((som, { length }) => som + length, 3);
    if (!this.isPlaatsVoor(lengte)) this.orden(lengte);
    const { geheugen, slots: slot } = this;
    schrijfUuid(kandidaat.id, geheugen.ids, 4 * slot);
    this.schrijfRecord(kandidaat, slot * RECORDBREEDTE);
    geheugen.begin[slot] = this.lijsten;
    for (const { length } of lijsten) geheugen.lijsten[this.lijsten++] = length;
    for (const lijst of lijsten) for (const code of lijst) geheugen.lijsten[this.lijsten++] = code;
    geheugen.einde[slot] = LEEFT;
    this.slots += 1;
    this.index.zet(slot);
  }

  private schrijfRecord(kandidaat: KandidaatKenmerken, plaats: number): void {
    const { plekken, maxima, reizen, klassen } = this.boeken;
    const { plek, maximaleReisafstand: maximum } = kandidaat;
    const { records } = this.geheugen;
    const plekNr = plekken.nummer(plek ? `${plek.lat}/${plek.lon}` : '', () => plek);
    const maximumNr = maxima.nummer(String(maximum), () => maximum);
    records[plaats + REIS] = reizen.nummer(`${plekNr}/${maximumNr}`, () => [plekNr, maximumNr]);
    klassegroepen.forEach((groep, i) => {
      const feiten = feitenVan(groep, kandidaat);
      const voorbeeld = () => ({ id: '', beroepen: [], ervaring: [], ...Object.fromEntries(feiten) });
      records[plaats + KLASSEN + i] = klassen[i]!.nummer(JSON.stringify(feiten), voorbeeld);
    });
  }

  private codes(boek: Woordenboek<string>, codes: readonly string[]): number[] {
    const nummers = codes.filter((code) => code !== '').map((code) => boek.nummer(code, () => code));
    if (boek.waarden.length > LIJST_MAXIMAAL || nummers.length > LIJST_MAXIMAAL) {
      throw new RangeError(`Meer dan ${LIJST_MAXIMAAL} verschillende codes passen niet in het bestand`);
    }
    return nummers;
  }

  private isPlaatsVoor(lengte: number): boolean {
    const { begin, lijsten } = this.geheugen;
    return this.slots < begin.length && this.lijsten + lengte <= lijsten.length;
  }

  /**
   * Puts who counts in order of first wish and place, so that who is looked at together lies together, with room for
   * `erbij` numbers in lists and `verwacht` people.
   */
  private orden(erbij = 0, verwacht = 0): void {
    const oud = this.geheugen;
    const volgorde = this.volgorde();
    const lengte = volgorde.reduce((som, slot) => som + lijstlengte(oud, slot), erbij);
    const speling = Math.max(SPELING_MINIMAAL, Math.ceil(volgorde.length / 16)) + verwacht;
    const ruimte = { slots: volgorde.length + speling, lijsten: lengte + LIJST_GEMIDDELD * speling };
    const nieuw = maakGeheugen(ruimte);
    let plek = 0;
    volgorde.forEach((slot, naar) => {
      kopieer(oud, slot, nieuw, naar, plek);
      plek += lijstlengte(oud, slot);
    });
    this.slots = volgorde.length;
    this.lijsten = plek;
    this.neem(nieuw, this.slots);
  }

  private neem(geheugen: LeegGeheugen, geordend: number): void {
    const postings = maakPostings(geheugen, geordend, this.woorden);
    this.geheugen = { ...geheugen, geordend, postings };
    this.index = new Idindex(geheugen.ids, geheugen.begin.length);
    for (let slot = 0; slot < geordend; slot += 1) this.index.zet(slot);
  }

  private volgorde(): Uint32Array {
    const { records, begin, lijsten, einde } = this.geheugen;
    const sleutels = new Float64Array(this.slots);
    let aantal = 0;
    for (let slot = 0; slot < this.slots; slot += 1) {
      if (einde[slot] !== LEEFT) continue;
      const p = begin[slot]!;
      const wens = lijsten[p] === 0 ? LIJST_MAXIMAAL : lijsten[p + 3]!;
      const [plek] = this.woorden.reizen[records[slot * RECORDBREEDTE + REIS]!]!;
      // Sixteen bits for the wish, thirteen for the place, and the slot itself in the last 24.
      sleutels[aantal++] = (wens * 2 ** 13 + (plek & 0x1fff)) * 2 ** 24 + slot;
    }
    return Uint32Array.from(sleutels.subarray(0, aantal).sort(), (sleutel) => sleutel % 2 ** 24);
  }
}

function feitenVan({ velden }: Klassegroep, kandidaat: KandidaatKenmerken): [string, unknown][] {
  const feiten = kandidaat as unknown as Readonly<Record<string, unknown>>;
  return velden.map((veld) => [veld, feiten[veld]]);
}
