import { lettergelijkenis } from './gelijkenis.js';
import { woordenVan } from './woorden.js';

/** A name under which an occupation may be looked for. */
export interface Beroepsnaam {
  /** URI of the occupation. */
  readonly code: string;
  /** The name that the taxonomy itself uses. */
  readonly naam: string;
  /** This name: the same, or another one for the same occupation. */
  readonly zoeknaam: string;
}

/** An occupation that a text may mean. */
export interface Beroepstreffer {
  readonly code: string;
  readonly naam: string;
  /** How much the text looks like `via`, in 1/1000. */
  readonly score: number;
  /** The name that was found. */
  readonly via: string;
}

/**
 * From this score on a name is taken without asking, when it is so much better than the next occupation: the less sure,
 * the more alone it must stand. Measured: `npm run bench -- beroepen`.
 */
const ZEKER: readonly { readonly vanaf: number; readonly voorsprong: number }[] = [
  { vanaf: 1000, voorsprong: 1 },
  { vanaf: 780, voorsprong: 40 },
  { vanaf: 680, voorsprong: 150 },
];
/** The same words. */
const LETTERLIJK = 1000;
/** How much less it says that another name of an occupation is met than its own. */
const ANDERE_NAAM = 20;

/** Whether the first of what was found may be used without asking a human. */
export function isZeker([eerste, tweede]: readonly Beroepstreffer[]): boolean {
  if (!eerste) return false;
  const voorsprong = eerste.score - (tweede?.score ?? 0);
  return ZEKER.some((grens) => eerste.score >= grens.vanaf && voorsprong >= grens.voorsprong);
}

const MAX_KANDIDATEN = 120;
const MAX_TREFFERS = 5;
const MINSTE_SCORE = 350;

interface Ingang {
  readonly naam: Beroepsnaam;
  /** The words behind each other: "heftruck chauffeur" and "heftruckchauffeur" are the same. */
  readonly letters: string;
  readonly gesorteerd: string;
  readonly stukken: readonly string[];
  readonly gewicht: number;
}

/**
 * Finds the occupations that a text of a human may mean, with typing errors: names share pieces of three letters, rare
 * pieces count for more; the nearest are compared letter by letter.
 */
export class Beroepenzoeker {
  private readonly ingangen: readonly Ingang[];
  private readonly aantal: number;
  private readonly perStuk = new Map<string, number[]>();
  private readonly perCode: ReadonlyMap<string, string>;
  private readonly onthouden = new Map<string, readonly Beroepstreffer[]>();

  constructor(namen: readonly Beroepsnaam[]) {
    const gelezen = namen.map((naam) => ({ naam, woorden: woordenVan(naam.zoeknaam) }));
    const gevuld = gelezen.filter(({ woorden }) => woorden.length > 0);
    const alle = gevuld.map(({ naam, woorden }) => ({ naam, ...vormen(woorden) }));
    alle.forEach(({ stukken }, i) => stukken.forEach((stuk) => this.verwijs(stuk, i)));
    this.aantal = alle.length;
    this.ingangen = alle.map((ingang) => ({ ...ingang, gewicht: this.som(ingang.stukken) }));
    this.perCode = new Map(namen.map(({ code, naam }) => [code, naam]));
  }

  /** At most five occupations, the best first; none when nothing looks like it. */
  zoek(tekst: string): readonly Beroepstreffer[] {
    const bekend = this.onthouden.get(tekst);
    if (bekend) return bekend;
    const gevonden = this.vind(tekst);
    // What people fill in repeats itself, but nobody promises how often.
    if (this.onthouden.size < 10_000) this.onthouden.set(tekst, gevonden);
    return gevonden;
  }

  naamVan(code: string): string | undefined {
    return this.perCode.get(code);
  }

  private vind(tekst: string): readonly Beroepstreffer[] {
    const woorden = woordenVan(tekst);
    if (woorden.length === 0) return [];
    const vraag = vormen(woorden);
    const perCode = new Map<string, Beroepstreffer>();
    for (const { ingang, stukscore } of this.kandidaten(vraag.stukken)) {
      const { code, naam, zoeknaam } = ingang.naam;
      const score = scoreVan(vraag, ingang, stukscore) - (zoeknaam === naam ? 0 : ANDERE_NAAM);
      if (score >= MINSTE_SCORE && score > (perCode.get(code)?.score ?? 0)) {
        perCode.set(code, { code, naam, score, via: zoeknaam });
      }
    }
    const opScore = (a: Beroepstreffer, b: Beroepstreffer) => b.score - a.score || (a.naam < b.naam ? -1 : 1);
    return [...perCode.values()].sort(opScore).slice(0, MAX_TREFFERS);
  }

  /** Those that share the most weight of pieces (Dice), in 1/1000. */
  private kandidaten(stukken: readonly string[]): { ingang: Ingang; stukscore: number }[] {
    const gedeeld = new Map<number, number>();
    for (const stuk of stukken) {
      const gewicht = this.gewichtVan(stuk);
      for (const i of this.perStuk.get(stuk) ?? []) gedeeld.set(i, (gedeeld.get(i) ?? 0) + gewicht);
    }
    const totaal = this.som(stukken);
    return [...gedeeld]
      .map(([i, samen]) => {
        const ingang = this.ingangen[i]!;
        return { ingang, stukscore: Math.round((2000 * samen) / (totaal + ingang.gewicht)) };
      })
      .sort((a, b) => b.stukscore - a.stukscore)
      .slice(0, MAX_KANDIDATEN);
  }

  private verwijs(stuk: string, ingang: number): void {
    const lijst = this.perStuk.get(stuk);
    if (lijst) lijst.push(ingang);
    else this.perStuk.set(stuk, [ingang]);
  }

  /** A piece that few names have says more; one that no name has, such as a typing error, as much as the rarest. */
  private gewichtVan(stuk: string): number {
    return Math.log(1 + this.aantal / (this.perStuk.get(stuk)?.length ?? 1));
  }

  private som(stukken: readonly string[]): number {
    return stukken.reduce((totaal, stuk) => totaal + this.gewichtVan(stuk), 0);
  }
}

function vormen(woorden: readonly string[]): Pick<Ingang, 'letters' | 'gesorteerd' | 'stukken'> {
  const letters = woorden.join('');
  return { letters, gesorteerd: woorden.toSorted().join(''), stukken: stukkenVan(woorden, letters) };
}

/** Pieces of three letters of the whole, and the begin of each word, whatever the order of the words. */
function stukkenVan(woorden: readonly string[], letters: string): string[] {
  const stukken = new Set(woorden.map((woord) => `^${woord.slice(0, 2)}`));
  for (let i = 0; i + 3 <= letters.length; i++) stukken.add(letters.slice(i, i + 3));
  return [...stukken];
}

type Vormen = Pick<Ingang, 'letters' | 'gesorteerd'>;

function scoreVan(vraag: Vormen, ingang: Vormen, stukscore: number): number {
  if (vraag.letters === ingang.letters) return LETTERLIJK;
  if (vraag.gesorteerd === ingang.gesorteerd) return LETTERLIJK - 10;
  const letters = Math.max(
    lettergelijkenis(vraag.letters, ingang.letters),
    lettergelijkenis(vraag.gesorteerd, ingang.gesorteerd),
  );
  return Math.min(LETTERLIJK - 20, Math.round((stukscore + letters) / 2));
}
