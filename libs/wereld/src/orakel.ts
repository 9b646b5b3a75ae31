import type { KandidaatKenmerken, VacatureEisen } from '@estafette/matchregels';
import type { Zaad } from '@estafette/zaad';
import { INTERESSES, TAKEN, trekAard, trekKunde, type Aard } from './aard.js';
import { kansVan } from './passen.js';
import type { Wereld } from './wereld.js';
import { trekWerk, type Werk } from './werk.js';

/** So many possible truths per profile and per vacancy. */
const TREKKINGEN = 16;
/** Of those without a known licence, so many have licence B: most others simply have none. */
const TOCH_RIJBEWIJS = 0.25;

/**
 * The chance of success as well as it can be told from what a scorer sees, by someone who knows the rules of the world
 * and who lives in it: what is noted is taken as true, what is missing is drawn from the population many times.
 */
export class Orakel {
  constructor(
    private readonly wereld: Wereld,
    private readonly zaad: Zaad,
  ) {}

  /** For each vacancy, of each candidate the expected chance. */
  verwacht(kandidaten: readonly KandidaatKenmerken[], vacatures: readonly VacatureEisen[]): Float64Array[] {
    const aarden = kandidaten.map((kandidaat) => this.vaak(() => this.herleidAard(kandidaat)));
    return vacatures.map((vacature) => {
      const werken = this.vaak(() => this.herleidWerk(vacature));
      return Float64Array.from(aarden, (mogelijk) => {
        const kansen = mogelijk.map((aard, i) => kansVan(aard, werken[i]!, this.wereld.soort.zachtheid));
        return kansen.reduce((som, kans) => som + kans, 0) / kansen.length;
      });
    });
  }

  private vaak<T>(trek: () => T): T[] {
    return Array.from({ length: TREKKINGEN }, trek);
  }

  private herleidAard(k: KandidaatKenmerken): Aard {
    const { zaad, wereld } = this;
    const gok = trekAard(zaad, wereld.streek, wereld.dag);
    const werkte = gevuld(k.ervaring) ?? gok.werkte;
    return {
      ...gok,
      ...bekend({ niveau: k.niveau, vanaf: k.vanaf, plek: k.plek, reist: k.maximaleReisafstand }),
      ...bekend({ wil: gevuld(k.beroepen), vindtLeuk: gevuld(k.interesses), taal: k.talen?.[0]?.mondeling }),
      ...bekend({ soorten: gevuld(k.contractvormen)?.map(({ soort }) => soort!) }),
      ...bekend({ grenzen: gevuld(k.belastbaarheid) && grenzenVan(k) }),
      ...(k.onregelmatig === undefined ? {} : momentenVan(k)),
      ...(k.urenMinimaal === undefined ? {} : { uren: [k.urenMinimaal, k.urenMaximaal!] as const }),
      rijbewijs: gevuld(k.rijbewijzen)?.includes('B') ?? zaad.kans(TOCH_RIJBEWIJS),
      werkte,
      kan: new Set([...trekKunde(zaad, werkte, 0.35 + 0.6 * zaad.breuk()), ...(k.competenties ?? [])]),
    };
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
