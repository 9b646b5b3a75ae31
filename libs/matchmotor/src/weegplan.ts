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
  type Kant,
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
  /** Those that are in it. */
  readonly sterkten: readonly number[];
  readonly zegtIets: Uint8Array;
}

/** What is asked of competences. */
interface Kundedeel {
  readonly u: readonly number[];
  readonly totaalU: number;
  /** How strongly a competence can be said, from nothing (0) up. */
  readonly sterkten: readonly number[];
  /** So many of those that are asked are in one part. */
  readonly perDeel: number;
  /**
   * What each competence and each occupation says, so many bits per competence that is asked: as many of them are set as
   * `sterkten` that it reaches. So the strongest of several sources is what these have together.
   */
  readonly delen: readonly { readonly genoemd: Uint32Array; readonly uitWerk: Uint32Array }[];
  /** Per occupation, whether it says anything of what someone can do. */
  readonly zegtIets: Uint8Array;
}

const GEEN_AFSTAND = 0xffff;
/** Further is as far: 999 km is the longest that anyone can want to travel, and one and a half times that gives 0. */
const KM_MAXIMAAL = 1_500;
const CELLEN_MAXIMAAL = 8_000_000;
export const ONBEKEND_BEROEP = -1;

const nummerVan = new Map(alleCriteria.map(({ naam }, nr) => [naam, nr]));
const velden = alleCriteria.map(({ leest }) => Object.keys(leest.vacature));
const klassecriteria: Readonly<Record<Kant, readonly { readonly nr: number; readonly groep: number }[]>> = {
  werkgever: vanKant('werkgever'),
  kandidaat: vanKant('kandidaat'),
};
const NIEMAND: KandidaatKenmerken = { id: '', beroepen: [], ervaring: [] };

/** Makes plans, and remembers their parts: many vacancies ask the same of one criterion. */
export class Planner {
  private readonly soorten = velden.map((namen) => new Eissoorten(namen));
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
    const eisen: Eisen = { vacature, mu, soorten: this.soorten.map((soorten) => soorten.van(vacature)) };
    const los = (naam: string): Los => this.los(nummerVan.get(naam)!, eisen);
    const [beroep, beroepswens, competenties, reis] = [
      los('beroep'),
      los('beroepswens'),
      los('competenties'),
      los('reis'),
    ];
    return {
      werkgever: this.kant('werkgever', eisen, [beroep, competenties]),
      kandidaat: this.kant('kandidaat', eisen, [beroepswens, reis]),
      beroep: { ...beroep, s: this.perBeroep('beroep', eisen) },
      beroepswens: { ...beroepswens, s: this.perBeroep('beroepswens', eisen) },
      competenties: { ...competenties, ...this.kunde(vacature) },
      reis: this.reizenNaar(vacature, reis),
    };
  }

  private kant(kant: Kant, eisen: Eisen, losse: readonly Los[]): Kantplan {
    let noemer = losse.reduce((som, { gewicht }) => som + gewicht, 0);
    const delen: Klasse[] = [];
    for (const { nr, groep } of klassecriteria[kant]) {
      const los = this.los(nr, eisen);
      if (los.gewicht === 0) continue;
      noemer += los.gewicht;
      delen.push({ plaats: KLASSEN + groep, tabel: this.tabel(nr, groep, eisen, los) });
    }
    return {
      noemer: Math.max(1, noemer),
      basis: noemer === 0 ? MIDDEN : 0,
      gevraagd: noemer,
      snel: klassedeel(delen.filter(({ tabel }) => !tabel.isVeel)),
      traag: klassedeel(delen.filter(({ tabel }) => tabel.isVeel)),
    };
  }

  /** What is asked depends on the vacancy alone, so nobody in particular can tell. */
  private los(nr: number, { vacature, mu, soorten }: Eisen): Los {
    const criterium = alleCriteria[nr]!;
    const soort = soorten[nr]!;
    soort.isGevraagd ??= !isNietGevraagd(this.cel(nr, vacature, NIEMAND));
    return { gewicht: soort.isGevraagd ? gewichtVan(criterium, this.weging) : 0, mu: mu[criterium.naam] ?? 0 };
  }

  private tabel(nr: number, groep: number, { vacature, soorten }: Eisen, { gewicht, mu }: Los): Opzoektabel {
    const klassen = this.woorden.klassen[groep]!;
    const maak = () =>
      new Opzoektabel(gewicht, mu, alleCriteria[nr]!.uitweg !== undefined, (klasse) =>
        this.cel(nr, vacature, klassen[klasse]!),
      ).voor(klassen.length);
    const tabel = this.tabellen.haal(`${nr}|${mu}|${soorten[nr]!.nr}`, maak, ({ waarden }) => waarden.length);
    return tabel.voor(klassen.length);
  }

  private perBeroep(naam: 'beroep' | 'beroepswens', { vacature, soorten }: Eisen): Int16Array {
    const nr = nummerVan.get(naam)!;
    const { beroepen } = this.woorden;
    const maak = () =>
      Int16Array.from(beroepen, (code) => {
        const cel = this.cel(nr, vacature, { ...NIEMAND, beroepen: [code] });
        if (cel === CEL_ONBEKEND) return ONBEKEND_BEROEP;
        return isNietGevraagd(cel) ? 0 : cel;
      });
    return this.beroepen.haal(`${nr}|${beroepen.length}|${soorten[nr]!.nr}`, maak, ({ length }) => length);
  }

  /** How strongly something says a competence, does not depend on what else is asked: looked up once for all vacancies. */
  private kunde(vacature: VacatureEisen): Kundedeel {
    const { beroepen, competenties } = this.woorden;
    const { omgeving } = this;
    const codes = [...new Set(vacature.competenties)];
    const perCode = codes.map((code) => {
      const maak = (): Kundekolommen => {
        const { genoemd, uitWerk } = gevraagd({ ...vacature, competenties: [code] }, omgeving.competenties);
        const kolommen = {
          genoemd: Uint16Array.from(competenties, (eigen) => genoemd(eigen)[0]!),
          uitWerk: Uint16Array.from(beroepen, (werk) => uitWerk(werk)[0] ?? 0),
        };
        return {
          ...kolommen,
          sterkten: [...new Set([0, ...kolommen.genoemd, ...kolommen.uitWerk])],
          zegtIets: Uint8Array.from(beroepen, (werk) => uitWerk(werk).length),
        };
      };
      const sleutel = `${beroepen.length}|${competenties.length}|${code}`;
      return this.kundes.haal(sleutel, maak, ({ genoemd, uitWerk }) => genoemd.length + 2 * uitWerk.length);
    });
    const { u } = gevraagd(vacature, omgeving.competenties);
    return {
      u,
      totaalU: u.reduce((som, een) => som + een, 0),
      zegtIets: perCode[0]?.zegtIets ?? new Uint8Array(0),
      ...inBits(perCode, competenties.length, beroepen.length),
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
}

const BITS = 30;

function inBits(perCode: readonly Kundekolommen[], competenties: number, beroepen: number) {
  const sterkten = [...new Set(perCode.flatMap(({ sterkten: eigen }) => eigen))].sort((a, b) => a - b);
  const hoogste = sterkten.length - 1;
  const perDeel = Math.floor(BITS / Math.max(1, hoogste));
  const stand = new Uint32Array(1001);
  sterkten.forEach((m, i) => (stand[m] = 2 ** i - 1));
  const delen = Array.from({ length: Math.ceil(perCode.length / perDeel) }, (_, nr) => {
    const genoemd = new Uint32Array(competenties);
    const uitWerk = new Uint32Array(beroepen);
    perCode.slice(nr * perDeel, (nr + 1) * perDeel).forEach((kolom, j) => {
      for (let i = 0; i < competenties; i += 1) genoemd[i]! |= stand[kolom.genoemd[i]!]! << (j * hoogste);
      for (let i = 0; i < beroepen; i += 1) uitWerk[i]! |= stand[kolom.uitWerk[i]!]! << (j * hoogste);
    });
    return { genoemd, uitWerk };
  });
  return { sterkten, perDeel, delen };
}

/** A vacancy, with per criterion what sort of demand it has. */
interface Eisen {
  readonly vacature: VacatureEisen;
  readonly mu: MuPerCriterium;
  readonly soorten: readonly Eissoort[];
}

/** Vacancies that are the same in all that one criterion reads. */
interface Eissoort {
  readonly nr: number;
  isGevraagd?: boolean;
}

/** The sorts of demand that came by, for one criterion. */
class Eissoorten {
  private readonly bekend = new Map<string, Eissoort>();

  constructor(private readonly velden: readonly string[]) {}

  van(vacature: VacatureEisen): Eissoort {
    const feiten = vacature as unknown as Readonly<Record<string, unknown>>;
    const sleutel = JSON.stringify(this.velden.map((veld) => feiten[veld]));
    const soort = this.bekend.get(sleutel) ?? { nr: this.bekend.size };
    this.bekend.set(sleutel, soort);
    return soort;
  }
}

function vanKant(kant: Kant) {
  const alle = klassegroepen.flatMap(({ criteria }, groep) => criteria.map((nr) => ({ nr, groep })));
  return alle.filter(({ nr }) => alleCriteria[nr]!.kant === kant);
}

interface Klasse {
  readonly plaats: number;
  readonly tabel: Opzoektabel;
}

function klassedeel(delen: readonly Klasse[]): Klassedeel {
  const tabellen = delen.map(({ tabel }) => tabel);
  return { plaatsen: delen.map(({ plaats }) => plaats), tabellen, waarden: tabellen.map(({ waarden }) => waarden) };
}
