import {
  afstandInKm,
  alsCel,
  bekendePlek,
  CEL_ONBEKEND,
  gevraagd,
  gewichtVan,
  MIDDEN,
  ONGEMETEN,
  type KandidaatKenmerken,
  type Meetomgeving,
  type Plek,
  type VacatureEisen,
  type Weging,
} from '@estafette/matchregels';
import { alleCriteria, KLASSEN, klassegroepen, reisgroep, type Woorden } from './opbouw.js';
import { isNietGevraagd, Opzoektabel, Voorraad } from './opzoektabel.js';

/** μ of each criterion, by name, for one vacancy. */
export type MuPerCriterium = Readonly<Record<string, number>>;

/** Criteria of one side of which each class has its place in a table. */
export interface Klassedeel {
  /** Places in the record, beside their tables and what is in these. */
  readonly plaatsen: readonly number[];
  readonly tabellen: readonly Opzoektabel[];
  readonly waarden: readonly Int32Array[];
}

/** What a side weighs. `traag`: what has many classes, so that most have to be measured first, for the last few. */
export interface Kantplan {
  /** Sum of the weights that are asked. When nothing is, 1, and `basis` is what the side is worth then. */
  readonly noemer: number;
  readonly basis: number;
  /** Sum of the weights that are asked. */
  readonly gevraagd: number;
  readonly snel: Klassedeel;
  readonly traag: Klassedeel;
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
  readonly competenties: Los & Kundedeel;
  readonly reis: Reisdeel;
}

/** What travel adds, weight × s or × μ: by travel number, the highest per travel group, and the highest of all. */
interface Reisdeel {
  readonly gewicht: number;
  readonly perReis: Int32Array;
  readonly onbekend: Uint8Array;
  readonly perGroep: Int32Array;
  readonly hoogste: number;
}

/** Of one competence. */
interface Kundekolommen {
  readonly genoemd: Uint16Array;
  readonly uitWerk: Uint16Array;
  readonly zegtIets: Uint8Array;
}

/** Per competence that is asked its weight, and how strongly each competence and each occupation says it. */
interface Kundedeel {
  readonly u: readonly number[];
  readonly genoemd: readonly Uint16Array[];
  readonly uitWerk: readonly Uint16Array[];
  /** Per occupation, whether it says anything of what someone can do. */
  readonly zegtIets: Uint8Array;
}

const GEEN_AFSTAND = 0xffff;
/** Further is as far: 999 km is the longest that anyone can want to travel, and one and a half times that gives 0. */
const KM_MAXIMAAL = 1_500;
const CELLEN_MAXIMAAL = 8_000_000;
export const ONBEKEND_BEROEP = -1;

const nummerVan = new Map(alleCriteria.map(({ naam }, nr) => [naam, nr]));
const NIEMAND: KandidaatKenmerken = { id: '', beroepen: [], ervaring: [] };

/** Makes plans, and remembers their parts: many vacancies ask the same of one criterion. */
export class Planner {
  private readonly tabellen = new Voorraad<Opzoektabel>(CELLEN_MAXIMAAL);
  private readonly beroepen = new Voorraad<Int16Array>(CELLEN_MAXIMAAL);
  private readonly kundes = new Voorraad<Kundekolommen>(CELLEN_MAXIMAAL);
  private readonly reizen = new Voorraad<Reisdeel>(CELLEN_MAXIMAAL);
  /** Per maximum, cells by kilometre: the rule looks at nothing else. */
  private readonly perMaximum: Int16Array[] = [];
  private reiskolommen: Readonly<Record<'plek' | 'maximum' | 'groep', Uint32Array>> | undefined;

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
      competenties: { ...competenties, ...this.kunde(vacature) },
      reis: this.reizenNaar(vacature, reis),
    };
  }

  private kant(
    kant: 'werkgever' | 'kandidaat',
    vacature: VacatureEisen,
    mu: MuPerCriterium,
    losse: readonly Los[],
  ): Kantplan {
    let noemer = losse.reduce((som, { gewicht }) => som + gewicht, 0);
    const delen: Klasse[] = [];
    klassegroepen.forEach(({ criteria }, groep) => {
      for (const nr of criteria.filter((c) => alleCriteria[c]!.kant === kant)) {
        const { gewicht, mu: onbekend } = this.los(alleCriteria[nr]!.naam, vacature, mu);
        if (gewicht === 0) continue;
        noemer += gewicht;
        delen.push({ plaats: KLASSEN + groep, tabel: this.tabel(nr, groep, vacature, gewicht, onbekend) });
      }
    });
    return {
      noemer: Math.max(1, noemer),
      basis: noemer === 0 ? MIDDEN : 0,
      gevraagd: noemer,
      snel: klassedeel(delen.filter(({ tabel }) => !tabel.isVeel)),
      traag: klassedeel(delen.filter(({ tabel }) => tabel.isVeel)),
    };
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
      new Opzoektabel(gewicht, mu, alleCriteria[nr]!.uitweg !== undefined, (klasse) =>
        this.cel(nr, vacature, klassen[klasse]!),
      ).voor(klassen.length);
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

  /** How strongly something says a competence, does not depend on what else is asked: looked up once for all vacancies. */
  private kunde(vacature: VacatureEisen): Kundedeel {
    const { beroepen, competenties } = this.woorden;
    const { omgeving } = this;
    const codes = [...new Set(vacature.competenties)];
    const perCode = codes.map((code) => {
      const maak = (): Kundekolommen => {
        const { genoemd, uitWerk } = gevraagd({ ...vacature, competenties: [code] }, omgeving.competenties);
        return {
          genoemd: Uint16Array.from(competenties, (eigen) => genoemd(eigen)[0]!),
          uitWerk: Uint16Array.from(beroepen, (werk) => uitWerk(werk)[0] ?? 0),
          zegtIets: Uint8Array.from(beroepen, (werk) => uitWerk(werk).length),
        };
      };
      const sleutel = `${beroepen.length}|${competenties.length}|${code}`;
      return this.kundes.haal(sleutel, maak, ({ genoemd, uitWerk }) => genoemd.length + 2 * uitWerk.length);
    });
    return {
      u: gevraagd(vacature, omgeving.competenties).u,
      genoemd: perCode.map(({ genoemd }) => genoemd),
      uitWerk: perCode.map(({ uitWerk }) => uitWerk),
      zegtIets: perCode[0]?.zegtIets ?? new Uint8Array(0),
    };
  }

  private reizenNaar(vacature: VacatureEisen, { gewicht, mu }: Los): Reisdeel {
    const werk = bekendePlek(vacature.plek);
    const { reizen, plekken } = this.woorden;
    const maak = () => {
      const { plek, maximum, groep } = this.inKolommen();
      const km = this.afstandenTot(werk);
      const perReis = new Int32Array(reizen.length);
      const onbekend = new Uint8Array(reizen.length);
      const perGroep = new Int32Array(plekken.length + 1);
      for (let nr = 0; nr < perReis.length; nr += 1) {
        const afstand = km[plek[nr]!]!;
        const cel = afstand === GEEN_AFSTAND ? CEL_ONBEKEND : this.reiscel(vacature, afstand, plek[nr]!, maximum[nr]!);
        if (cel === CEL_ONBEKEND) onbekend[nr] = 1;
        perReis[nr] = gewicht * (cel === CEL_ONBEKEND ? mu : cel);
        if (perReis[nr]! > perGroep[groep[nr]!]!) perGroep[groep[nr]!] = perReis[nr]!;
      }
      return {
        gewicht,
        perReis,
        onbekend,
        perGroep,
        hoogste: perGroep.reduce((een, ander) => Math.max(een, ander), 0),
      };
    };
    const sleutel = `${reizen.length}|${mu}|${gewicht}|${werk ? `${werk.lat}/${werk.lon}` : ''}`;
    return this.reizen.haal(sleutel, maak, ({ perReis, perGroep }) => perReis.length + perGroep.length);
  }

  /** The journeys as numbers side by side: there are tens of thousands of them. */
  private inKolommen() {
    const { reizen } = this.woorden;
    if (this.reiskolommen?.plek.length !== reizen.length) {
      this.reiskolommen = {
        plek: Uint32Array.from(reizen, ([plek]) => plek),
        maximum: Uint32Array.from(reizen, ([, maximum]) => maximum),
        groep: Uint32Array.from(reizen, (_, nr) => reisgroep(this.woorden, nr)),
      };
    }
    return this.reiskolommen;
  }

  private afstandenTot(werk: Plek | undefined): Uint16Array {
    const { plekken } = this.woorden;
    const km = new Uint16Array(plekken.length).fill(GEEN_AFSTAND);
    for (let nr = 0; nr < km.length; nr += 1) {
      const huis = bekendePlek(plekken[nr]);
      if (werk && huis) km[nr] = Math.min(KM_MAXIMAAL, afstandInKm(werk, huis));
    }
    return km;
  }

  private reiscel(vacature: VacatureEisen, km: number, plek: number, maximum: number): number {
    const cellen = (this.perMaximum[maximum] ??= new Int16Array(KM_MAXIMAAL + 1).fill(ONGEMETEN));
    if (cellen[km] !== ONGEMETEN) return cellen[km]!;
    const { plekken, maxima } = this.woorden;
    const kandidaat = { ...NIEMAND, plek: plekken[plek], maximaleReisafstand: maxima[maximum] };
    return (cellen[km] = this.cel(nummerVan.get('reis')!, vacature, kandidaat));
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

interface Klasse {
  readonly plaats: number;
  readonly tabel: Opzoektabel;
}

function klassedeel(delen: readonly Klasse[]): Klassedeel {
  const tabellen = delen.map(({ tabel }) => tabel);
  return { plaatsen: delen.map(({ plaats }) => plaats), tabellen, waarden: tabellen.map(({ waarden }) => waarden) };
}
