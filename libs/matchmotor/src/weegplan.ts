import {
  afstandInKm,
  alsCel,
  bekendePlek,
  CEL_ONBEKEND,
  gevraagd,
  gewichtVan,
  ONGEMETEN,
  type Gevraagd,
  type KandidaatKenmerken,
  type Meetomgeving,
  type VacatureEisen,
  type Weging,
} from '@estafette/matchregels';
import { alleCriteria, KLASSEN, klassegroepen, type Woorden } from './opbouw.js';
import { isNietGevraagd, Opzoektabel, Voorraad } from './opzoektabel.js';

/** μ of each criterion, by name, for one vacancy. */
export type MuPerCriterium = Readonly<Record<string, number>>;

/** What a side weighs: of classes a table each, in the order in which they are looked up. */
export interface Kantplan {
  /** Sum of the weights that are asked; 0 when nothing is. */
  readonly noemer: number;
  /** Places in the record, beside their tables. */
  readonly plaatsen: readonly number[];
  readonly tabellen: readonly Opzoektabel[];
}

/** A criterion of lists or places: its weight, 0 when it is not asked, and μ. */
interface Los {
  readonly gewicht: number;
  readonly mu: number;
}

/** Everything to reckon candidates for one vacancy with, looked up beforehand. */
export interface Weegplan {
  readonly werkgever: Kantplan;
  readonly kandidaat: Kantplan;
  /** Per occupation s, or below 0 when the taxonomy does not know it. */
  readonly beroep: Los & { readonly s: Int16Array };
  readonly beroepswens: Los & { readonly s: Int16Array };
  readonly competenties: Los & Gevraagd;
  /** `km`: to each place, `GEEN_AFSTAND` for none; `s`: by kilometre × `maxima` and maximum. */
  readonly reis: Los & { readonly km: Uint16Array; readonly s: Int16Array; readonly maxima: number };
  /** Measures what `reis.s` does not have yet. */
  readonly meetReis: (plek: number, maximum: number) => number;
}

export const GEEN_AFSTAND = 0xffff;
/** Further is as far: 999 km is the longest that anyone can want to travel, and one and a half times that gives 0. */
const KM_MAXIMAAL = 1_500;
const CELLEN_MAXIMAAL = 8_000_000;
const ONBEKEND_BEROEP = -1;

const nummerVan = new Map(alleCriteria.map(({ naam }, nr) => [naam, nr]));
const NIEMAND: KandidaatKenmerken = { id: '', beroepen: [], ervaring: [] };

/** Makes plans, and remembers their parts: many vacancies ask the same of one criterion. */
export class Planner {
  private readonly tabellen = new Voorraad<Opzoektabel>(CELLEN_MAXIMAAL);
  private readonly beroepen = new Voorraad<Int16Array>(CELLEN_MAXIMAAL);
  private readonly afstanden = new Voorraad<Uint16Array>(CELLEN_MAXIMAAL);
  private reis = new Int16Array(0);
  private reismaxima = 0;

  constructor(
    private readonly omgeving: Meetomgeving,
    private readonly weging: Weging,
    private readonly woorden: Woorden,
  ) {}

  voor(vacature: VacatureEisen, mu: MuPerCriterium): Weegplan {
    const los = (naam: string): Los => this.los(naam, vacature, mu);
    const [beroep, beroepswens, competenties, reis] = [
      los('beroep'),
      los('beroepswens'),
      los('competenties'),
      los('reis'),
    ];
    return {
      werkgever: this.kant('werkgever', vacature, mu, [beroep, competenties]),
      kandidaat: this.kant('kandidaat', vacature, mu, [beroepswens, reis]),
      beroep: { ...beroep, s: this.perBeroep('beroep', vacature) },
      beroepswens: { ...beroepswens, s: this.perBeroep('beroepswens', vacature) },
      competenties: { ...competenties, ...gevraagd(vacature, this.omgeving.competenties) },
      reis: { ...reis, km: this.afstandenVan(vacature), s: this.reistabel(), maxima: this.reismaxima },
      meetReis: (plek, maximum) => this.meetReis(vacature, plek, maximum),
    };
  }

  private kant(
    kant: 'werkgever' | 'kandidaat',
    vacature: VacatureEisen,
    mu: MuPerCriterium,
    losse: readonly Los[],
  ): Kantplan {
    let noemer = losse.reduce((som, { gewicht }) => som + gewicht, 0);
    const delen: { plaats: number; tabel: Opzoektabel }[] = [];
    klassegroepen.forEach(({ criteria }, groep) => {
      for (const nr of criteria.filter((c) => alleCriteria[c]!.kant === kant)) {
        const { gewicht, mu: onbekend } = this.los(alleCriteria[nr]!.naam, vacature, mu);
        if (gewicht === 0) continue;
        noemer += gewicht;
        delen.push({ plaats: KLASSEN + groep, tabel: this.tabel(nr, groep, vacature, gewicht, onbekend) });
      }
    });
    return { noemer, plaatsen: delen.map(({ plaats }) => plaats), tabellen: delen.map(({ tabel }) => tabel) };
  }

  /** What is asked depends on the vacancy alone, so nobody in particular can tell. */
  private los(naam: string, vacature: VacatureEisen, mu: MuPerCriterium): Los {
    const nr = nummerVan.get(naam)!;
    const gewicht = gewichtVan(alleCriteria[nr]!, this.weging);
    const isGevraagd = gewicht > 0 && !isNietGevraagd(this.cel(nr, vacature, NIEMAND));
    return { gewicht: isGevraagd ? gewicht : 0, mu: mu[naam] ?? 0 };
  }

  private tabel(nr: number, groep: number, vacature: VacatureEisen, gewicht: number, mu: number): Opzoektabel {
    const klassen = this.woorden.klassen[groep]!;
    const sleutel = `${nr}|${mu}|${this.sleutel(nr, vacature)}`;
    const maak = () =>
      new Opzoektabel(gewicht, mu, (klasse) => this.cel(nr, vacature, klassen[klasse]!)).voor(klassen.length);
    return this.tabellen.haal(sleutel, maak, ({ waarden }) => waarden.length).voor(klassen.length);
  }

  private perBeroep(naam: 'beroep' | 'beroepswens', vacature: VacatureEisen): Int16Array {
    const nr = nummerVan.get(naam)!;
    const { beroepen } = this.woorden;
    const maak = () =>
      Int16Array.from(beroepen, (code) => {
        const cel = this.cel(nr, vacature, { ...NIEMAND, beroepen: [code] });
        if (cel === CEL_ONBEKEND) return ONBEKEND_BEROEP;
        return isNietGevraagd(cel) ? 0 : cel;
      });
    return this.beroepen.haal(`${beroepen.length}|${this.sleutel(nr, vacature)}`, maak, ({ length }) => length);
  }

  private afstandenVan({ plek }: VacatureEisen): Uint16Array {
    const werk = bekendePlek(plek);
    const { plekken } = this.woorden;
    const maak = () =>
      Uint16Array.from(plekken, (huis) => {
        const van = bekendePlek(huis);
        return werk && van ? Math.min(KM_MAXIMAAL, afstandInKm(werk, van)) : GEEN_AFSTAND;
      });
    const sleutel = `${plekken.length}|${werk ? `${werk.lat}/${werk.lon}` : ''}`;
    return this.afstanden.haal(sleutel, maak, ({ length }) => length);
  }

  /** What is known by now of kilometres against a maximum: the rule looks at nothing else. */
  private reistabel(): Int16Array {
    const { length } = this.woorden.maxima;
    if (length > this.reismaxima) {
      this.reismaxima = length + (length >> 1);
      this.reis = new Int16Array((KM_MAXIMAAL + 1) * this.reismaxima).fill(ONGEMETEN);
    }
    return this.reis;
  }

  private meetReis(vacature: VacatureEisen, plek: number, maximum: number): number {
    const kandidaat = {
      ...NIEMAND,
      plek: this.woorden.plekken[plek],
      maximaleReisafstand: this.woorden.maxima[maximum],
    };
    return this.cel(nummerVan.get('reis')!, vacature, kandidaat);
  }

  private cel(nr: number, vacature: VacatureEisen, kandidaat: KandidaatKenmerken): number {
    const criterium = alleCriteria[nr]!;
    return alsCel(criterium.meet(vacature, kandidaat, this.omgeving), criterium);
  }

  private sleutel(nr: number, vacature: VacatureEisen): string {
    const feiten = vacature as unknown as Readonly<Record<string, unknown>>;
    return JSON.stringify(Object.keys(alleCriteria[nr]!.leest.vacature).map((veld) => feiten[veld]));
  }
}
