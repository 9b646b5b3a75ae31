import type { Plek } from '@estafette/matchregels';
import { beroepen, competenties, vindBeroep, type Beroep } from '@estafette/taxonomie';
import type { Zaad } from '@estafette/zaad';

export const TAKEN = [
  ...['tillen', 'staan', 'lopen', 'zitten', 'bukken'],
  ...['hand-en-arm', 'concentreren', 'tempo', 'prikkels', 'samenwerken'],
] as const;
export const INTERESSES = ['buiten', 'handen', 'mensen', 'techniek', 'rijden', 'dieren'] as const;
export const SOORTEN = ['01', '02', '04'] as const;

/** What is true of a person. Nobody sees it all, and the scorer sees none of it. */
export interface Aard {
  /** Occupations that the person wants, and in which they worked. */
  readonly wil: readonly string[];
  readonly werkte: readonly string[];
  /** What the person really can do. */
  readonly kan: ReadonlySet<string>;
  /** How hard the person goes for it, and how open they are to other work: 0–1. */
  readonly inzet: number;
  readonly breedte: number;
  readonly niveau: number;
  readonly taal: number;
  readonly rijbewijs: boolean;
  readonly uren: readonly [minimaal: number, maximaal: number];
  readonly vanaf: number;
  /** Per task of `TAKEN` how far it is a limit: 0, ½ or 1. */
  readonly grenzen: readonly number[];
  readonly vindtLeuk: readonly string[];
  readonly soorten: readonly string[];
  readonly plek: Plek;
  readonly reist: number;
  /** Whether work at changing times, or in office hours, is fine. */
  readonly wisselend: boolean;
  readonly overdag: boolean;
  readonly alleenDan: boolean;
}

/** Where people and work are. */
export type Streek = readonly Plek[];

/** Villages and quarters around towns, `breedteKm` wide. */
export function maakStreek(zaad: Zaad, aantal: number, breedteKm: number): Streek {
  const graden = breedteKm / 111;
  const steden = Array.from({ length: Math.max(3, Math.round(aantal / 40)) }, () => ({
    lat: 51.9 + zaad.breuk() * graden,
    lon: 5.7 + 1.6 * zaad.breuk() * graden,
  }));
  return Array.from({ length: aantal }, () => {
    const stad = zaad.kies(steden);
    const uit = () => (zaad.breuk() + zaad.breuk() - 1) * 0.12;
    return { lat: stad.lat + uit(), lon: stad.lon + 1.6 * uit() };
  });
}

/** Draws a person from the population. */
export function trekAard(zaad: Zaad, streek: Streek, dag: number): Aard {
  const inzet = (zaad.breuk() + zaad.breuk()) / 2;
  const bekwaam = 0.35 + 0.6 * zaad.breuk();
  const werkte = Array.from({ length: zaad.geheel(0, 3) }, () => zaad.kies(beroepen).code);
  const kern = zaad.kans(0.6) && werkte.length > 0 ? werkte[0]! : zaad.kies(beroepen).code;
  const uren = zaad.geheel(8, 36);
  const wisselend = zaad.kans(0.55);
  return {
    wil: zaad.kans(0.6) ? [kern, buur(zaad, kern)] : [kern],
    werkte,
    kan: trekKunde(zaad, werkte, bekwaam),
    inzet,
    breedte: zaad.breuk(),
    niveau: zaad.kies([2, 3, 3, 3, 4, 4, 4, 5]),
    taal: zaad.kies([1, 2, 2, 3, 3, 3, 4, 4]),
    rijbewijs: zaad.kans(0.45),
    uren: [uren, Math.min(40, uren + zaad.geheel(0, 12))],
    vanaf: dag + zaad.kies([-30, -5, 0, 7, 14, 30, 60]),
    grenzen: TAKEN.map(() => (zaad.kans(0.8 - 0.25 * (1 - inzet)) ? 0 : zaad.kies([0.5, 1]))),
    vindtLeuk: INTERESSES.filter(() => zaad.kans(0.35)),
    soorten: SOORTEN.filter(() => zaad.kans(0.6)),
    plek: zaad.kies(streek),
    reist: zaad.kies([5, 7, 10, 10, 15, 15, 20, 25, 30, 40]),
    wisselend,
    overdag: !wisselend || zaad.kans(0.7),
    alleenDan: zaad.kans(0.15),
  };
}

/** Mostly the essential competences of the work that was done, and something besides. */
export function trekKunde(zaad: Zaad, werkte: readonly string[], bekwaam: number): ReadonlySet<string> {
  const uitWerk = werkte.flatMap((code) => vindBeroep(code)?.essentieel ?? []).filter(() => zaad.kans(bekwaam));
  return new Set([...uitWerk, ...Array.from({ length: zaad.geheel(0, 3) }, () => zaad.kies(ALLES))]);
}

const ALLES = [...competenties.keys()];

const buren: ReadonlyMap<string, readonly Beroep[]> = new Map(
  beroepen.map(({ code, isco }) => [code, beroepen.filter((ander) => ander.isco.slice(0, 2) === isco.slice(0, 2))]),
);

/** Another occupation of the same kind. */
export function buur(zaad: Zaad, code: string): string {
  return zaad.kies(buren.get(code)!).code;
}
