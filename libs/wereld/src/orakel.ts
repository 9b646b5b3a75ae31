import type { KandidaatKenmerken, VacatureEisen } from '@estafette/matchregels';
import type { Zaad } from '@estafette/zaad';
import { buur, INTERESSES, TAKEN, trekAard, trekKunde, type Aard } from './aard.js';
import { kansdelen, kansVan, type Kansdelen } from './passen.js';
import type { Wereld } from './wereld.js';
import { trekWerk, type Werk } from './werk.js';

/** What is noted of someone whose hours are old, and of how far someone travels (see `profielVan`). */
const OUDE_UREN = [24, 32] as const;
const OUDE_REIS: readonly number[] = [10, 15, 20];
const REIS_KANS: Readonly<Record<number, number>> = { 10: 0.2, 15: 0.2, 20: 0.1 };
const HEEFT_RIJBEWIJS = 0.45;
const NOEMT_BROMMER = 0.3;
const GENOTEERD = 0.75;

/**
 * The chance of success as well as it can be told from what a scorer sees, by someone who knows the rules of the world
 * and who lives in it. Sees no more than a scorer: what is missing is drawn from the population many times, and what is
 * noted is doubted as often as it is wrong or old in this world.
 */
export class Orakel {
  /** `trekkingen`: so many possible truths per profile and per vacancy; more is a better guess. */
  constructor(
    private readonly wereld: Wereld,
    private readonly zaad: Zaad,
    private readonly trekkingen: number,
  ) {}

  /** For each vacancy, of each candidate the expected chance. */
  verwacht(kandidaten: readonly KandidaatKenmerken[], vacatures: readonly VacatureEisen[]): Float64Array[] {
    const { zachtheid } = this.wereld.soort;
    return this.perPaar(kandidaten, vacatures, (aarden, werken) =>
      gemiddeld(aarden.map((aard, i) => kansVan(aard, werken[i]!, zachtheid))),
    ).map((rij) => Float64Array.from(rij));
  }

  /** The same of each part of the chance on its own, as if what is not known of one part told nothing of another. */
  perDeel(kandidaten: readonly KandidaatKenmerken[], vacatures: readonly VacatureEisen[]): Kansdelen[][] {
    const { zachtheid } = this.wereld.soort;
    return this.perPaar(kandidaten, vacatures, (aarden, werken) => {
      const som = kansdelen(aarden[0]!, werken[0]!, zachtheid);
      const namen = Object.keys(som) as (keyof Kansdelen)[];
      for (let i = 1; i < aarden.length; i += 1) {
        const delen = kansdelen(aarden[i]!, werken[i]!, zachtheid);
        for (const naam of namen) som[naam] += delen[naam];
      }
      for (const naam of namen) som[naam] /= aarden.length;
      return som;
    });
  }

  private perPaar<T>(
    kandidaten: readonly KandidaatKenmerken[],
    vacatures: readonly VacatureEisen[],
    reken: (aarden: readonly Aard[], werken: readonly Werk[]) => T,
  ): T[][] {
    const aarden = kandidaten.map((kandidaat) => this.vaak(() => this.herleidAard(kandidaat)));
    return vacatures.map((vacature) => {
      const werken = this.vaak(() => this.herleidWerk(vacature));
      return aarden.map((mogelijk) => reken(mogelijk, werken));
    });
  }

  private vaak<T>(trek: () => T): T[] {
    return Array.from({ length: this.trekkingen }, trek);
  }

  private herleidAard(k: KandidaatKenmerken): Aard {
    const { zaad, wereld } = this;
    const gok = trekAard(zaad, wereld.streek, wereld.dag);
    const werkte = gevuld(k.ervaring) ?? gok.werkte;
    const stap = (noteerde: number, hoogste: number) =>
      zaad.kans(wereld.soort.mistekend) ? Math.min(hoogste, Math.max(1, noteerde + zaad.kies([-1, 1]))) : noteerde;
    const taal = k.talen?.[0]?.mondeling;
    return {
      ...gok,
      ...bekend({ vanaf: k.vanaf, plek: k.plek, reist: this.reist(k.maximaleReisafstand, gok) }),
      ...bekend({ niveau: k.niveau && stap(k.niveau, 6), taal: taal && stap(taal, 4) }),
      ...bekend({ wil: this.wil(gevuld(k.beroepen)), vindtLeuk: gevuld(k.interesses) }),
      ...bekend({ soorten: gevuld(k.contractvormen)?.map(({ soort }) => soort!) }),
      ...bekend({ grenzen: gevuld(k.belastbaarheid) && this.grenzen(k) }),
      ...(k.onregelmatig === undefined ? {} : momentenVan(k)),
      ...this.uren(k),
      rijbewijs: gevuld(k.rijbewijzen)?.includes('B') ?? zaad.kans(this.tochRijbewijs()),
      werkte,
      kan: this.kunde(k, werkte),
    };
  }

  /** What was wanted a year ago was work of the same kind. */
  private wil(beroepen: readonly string[] | undefined) {
    return this.zaad.kans(this.wereld.soort.verouderd) ? beroepen?.map((code) => buur(this.zaad, code)) : beroepen;
  }

  private reist(noteerde: number | undefined, { reist }: Aard) {
    if (noteerde === undefined || !OUDE_REIS.includes(noteerde)) return noteerde;
    const { verouderd } = this.wereld.soort;
    const oud = verouderd / OUDE_REIS.length;
    return this.zaad.kans(oud / (oud + (1 - verouderd) * REIS_KANS[noteerde]!)) ? reist : noteerde;
  }

  /** Hardly anyone has by chance just the hours that old profiles have. */
  private uren({ urenMinimaal, urenMaximaal }: KandidaatKenmerken): Partial<Pick<Aard, 'uren'>> {
    if (urenMinimaal === undefined) return {};
    const isOud = urenMinimaal === OUDE_UREN[0] && urenMaximaal === OUDE_UREN[1];
    return isOud && this.wereld.soort.verouderd > 0 ? {} : { uren: [urenMinimaal, urenMaximaal!] };
  }

  /** Of those of whom no licence is noted. */
  private tochRijbewijs(): number {
    const { dichtbij, veraf } = this.wereld.soort.ontbreekt;
    const niet = (HEEFT_RIJBEWIJS * (dichtbij + veraf)) / 2;
    return niet / (niet + (1 - HEEFT_RIJBEWIJS) * (1 - NOEMT_BROMMER));
  }

  private grenzen(kandidaat: KandidaatKenmerken): number[] {
    const { zaad } = this;
    return grenzenVan(kandidaat).map((grens) =>
      zaad.kans(this.wereld.soort.mistekend) ? zaad.kies([0, 0.5, 1]) : grens,
    );
  }

  /** Most of what someone can do is noted, when anything is: the rest is there less often than when nobody asked. */
  private kunde({ competenties }: KandidaatKenmerken, werkte: readonly string[]): ReadonlySet<string> {
    const bekwaam = 0.35 + 0.6 * this.zaad.breuk();
    const genoteerd = gevuld(competenties);
    if (!genoteerd) return trekKunde(this.zaad, werkte, bekwaam);
    const niet = (1 - GENOTEERD) * bekwaam;
    return new Set([...trekKunde(this.zaad, werkte, niet / (niet + 1 - bekwaam)), ...genoteerd]);
  }

  private herleidWerk(v: VacatureEisen): Werk {
    const { zaad, wereld } = this;
    const gok = trekWerk(zaad, wereld.streek, wereld.dag);
    const minder = (gevraagd: number) => Math.max(1, gevraagd - (zaad.kans(wereld.soort.vraagtTeVeel) ? 1 : 0));
    const moment = v.onregelmatig === 1 ? 'wisselend' : v.kantoortijden === 1 ? 'overdag' : 'vrij';
    return {
      ...gok,
      beroep: v.beroep!,
      nodig: gevuld(v.competenties) ?? gok.nodig,
      niveau: minder(v.niveau!),
      taal: minder(v.talen?.[0]?.mondeling ?? 1),
      rijden: v.rijdenIsHetWerk ? 'is het werk' : v.rijbewijzen?.length ? 'handig' : 'niet',
      uren: [v.urenMinimaal!, v.urenMaximaal!],
      start: v.vanaf!,
      taken: TAKEN.flatMap((taak, i) => (v.taakeisen!.includes(taak) ? [i] : [])),
      leuk: INTERESSES.filter((code) => v.interesses!.includes(code)),
      soort: v.contractvormen![0]!.soort!,
      plek: v.plek!,
      moment,
    };
  }
}

const gemiddeld = (kansen: readonly number[]) => kansen.reduce((som, kans) => som + kans, 0) / kansen.length;
const gevuld = <T>(lijst: readonly T[] | undefined): readonly T[] | undefined => (lijst?.length ? lijst : undefined);

/** Without what is not known. */
function bekend<T extends object>(feiten: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(feiten).filter(([, waarde]) => waarde !== undefined)) as never;
}

function grenzenVan({ belastbaarheid }: KandidaatKenmerken): number[] {
  const halven: Readonly<Record<string, number>> = { kan: 0, beperkt: 0.5, 'kan-niet': 1 };
  return TAKEN.map((taak) => halven[belastbaarheid!.find((een) => een.taak === taak)!.oordeel]!);
}

function momentenVan({ onregelmatig, kantoortijden, alleenDezeWerkmomenten }: KandidaatKenmerken) {
  return { wisselend: onregelmatig === 1, overdag: kantoortijden === 1, alleenDan: alleenDezeWerkmomenten ?? false };
}
