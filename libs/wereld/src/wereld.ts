import type { KandidaatKenmerken, VacatureEisen } from '@estafette/matchregels';
import type { Zaad } from '@estafette/zaad';
import { maakStreek, trekAard, type Aard, type Streek } from './aard.js';
import { kansVan } from './passen.js';
import type { Wereldsoort } from './soort.js';
import { eisenVan, profielVan, waarnemingVan } from './waarneming.js';
import { trekWerk, type Werk } from './werk.js';

/** A person: what is true, what the register says, and the judgement of distance to work that no scorer may see. */
export interface Inwoner {
  readonly aard: Aard;
  readonly profiel: KandidaatKenmerken;
  readonly szeebraTrede: number;
  /** Of the smaller group in the adversarial world. */
  readonly kleineGroep: boolean;
}

export interface Plaats {
  readonly werk: Werk;
  readonly vacature: VacatureEisen;
}

export interface Wereld {
  readonly soort: Wereldsoort;
  readonly streek: Streek;
  /** Days since 1970-01-01. */
  readonly dag: number;
  readonly inwoners: readonly Inwoner[];
  readonly plaatsen: readonly Plaats[];
}

export interface Omvang {
  readonly inwoners: number;
  readonly plaatsen: number;
}

const REGIO = { plekken: 120, breedteKm: 45 };

export function maakWereld(soort: Wereldsoort, zaad: Zaad, omvang: Omvang, dag: number): Wereld {
  const streek = maakStreek(zaad, REGIO.plekken, REGIO.breedteKm);
  return {
    soort,
    streek,
    dag,
    inwoners: Array.from({ length: omvang.inwoners }, () => trekInwoner(zaad, soort, streek, dag)),
    plaatsen: Array.from({ length: omvang.plaatsen }, () => trekPlaats(zaad, soort, streek, dag)),
  };
}

export function trekInwoner(zaad: Zaad, soort: Wereldsoort, streek: Streek, dag: number): Inwoner {
  const aard = trekAard(zaad, streek, dag);
  const szeebraTrede = tredeVan(zaad, aard);
  const kleineGroep = zaad.kans(0.25);
  const mist = szeebraTrede <= 2 ? soort.ontbreekt.veraf : soort.ontbreekt.dichtbij;
  const extra = kleineGroep ? soort.achterstelling * 0.4 : 0;
  const thuis = kleineGroep && zaad.kans(soort.achterstelling) ? streek[0]! : aard.plek;
  const echt = { ...aard, plek: thuis };
  return {
    aard: echt,
    profiel: { id: zaad.uuid(), ...profielVan(zaad, echt, soort, mist + extra * (1 - mist)) },
    szeebraTrede,
    kleineGroep,
  };
}

export function trekPlaats(zaad: Zaad, soort: Wereldsoort, streek: Streek, dag: number): Plaats {
  const werk = trekWerk(zaad, streek, dag);
  return { werk, vacature: { id: zaad.uuid(), ...eisenVan(zaad, werk, soort) } };
}

/** A consultant's judgement: drive, limits and language count, and there is a step of chance in it. */
function tredeVan(zaad: Zaad, { inzet, grenzen, taal, werkte }: Aard): number {
  const last = grenzen.reduce((som, grens) => som + grens, 0);
  const nabij = 4 * inzet + taal / 2 + werkte.length / 2 - last / 2 - 0.5 + 2 * (zaad.breuk() - 0.5);
  return Math.min(5, Math.max(0, Math.round(nabij)));
}

/** The true chance of success of this pair, from 0 to 1. */
export function waarheid({ soort }: Wereld, { aard }: Inwoner, { werk }: Plaats): number {
  return kansVan(aard, werk, soort.zachtheid);
}

/** What a register would say in which nothing is missing, old or wrong. */
export function waarProfiel({ aard, profiel }: Inwoner): KandidaatKenmerken {
  return { id: profiel.id, ...waarnemingVan(aard) };
}
