import {
  bruggenOp,
  instrumentencatalogus,
  Meettabel,
  voorkennis,
  wegingHash,
  wegingOp,
  type KandidaatKenmerken,
  type Meetomgeving,
  type Omgeving,
  type Priors,
  type VacatureEisen,
  type Weging,
} from '@estafette/matchregels';
import { beroepsgroep, isNaast, verwantschap, vindBeroep } from '@estafette/taxonomie';
import { dagnummer, type LokaleDatum } from '@estafette/tijd';
import type { Beeld } from '../kandidaatindex/index.js';

/** So many pairs tell a mean within a few thousandths; all pairs would cost seconds on every change. */
const VACATURES_PER_GROEP = 10;
const KANDIDATEN_IN_STEEKPROEF = 300;

/** What is found out about one picture when it is first asked for, and kept as long as the picture. */
interface Bevinding {
  readonly steekproef: readonly KandidaatKenmerken[];
  readonly perGroep: ReadonlyMap<string | undefined, readonly VacatureEisen[]>;
  /** μ of each occupation group, by its code. */
  readonly priors: Map<string | undefined, Priors>;
}

const perBeeld = new WeakMap<Beeld, Map<LokaleDatum, Bevinding>>();
let regels: ({ readonly dag: LokaleDatum } & Pick<Omgeving, 'weging' | 'bruggen'>) | undefined;
let vandaag: { readonly dag: LokaleDatum; readonly tabel: Meettabel } | undefined;

/** What the criteria found so far on this day. It begins anew every day, so that it does not grow for ever. */
export function tabelVan(dag: LokaleDatum): Meettabel {
  if (vandaag?.dag !== dag) vandaag = { dag, tabel: legeTabel(dag) };
  return vandaag.tabel;
}

/** One that is not kept, for a day that is not today. */
export function legeTabel(dag: LokaleDatum): Meettabel {
  return new Meettabel(meetomgeving(dag));
}

function meetomgeving(dag: LokaleDatum): Meetomgeving {
  return {
    verwantschap,
    competenties: { vanBeroep: vindBeroep, isNaast },
    isGereglementeerd: (code) => vindBeroep(code)?.gereglementeerd ?? false,
    dag: dagnummer(dag)!,
  };
}

/** All that the scores for this vacancy depend on, on this day. The same picture and day give the same environment. */
export function omgevingVoor(beeld: Beeld, vacature: VacatureEisen, dag: LokaleDatum): Omgeving {
  return omgevingMet(priorsVoor(beeld, vacature, dag), dag);
}

/** The same with a μ that was told. */
export function omgevingMet(priors: Priors, dag: LokaleDatum): Omgeving {
  return { ...tabelVan(dag).omgeving, ...regelsVan(dag), priors };
}

/** μ as it was told, without what it was reckoned from. */
export function priorsUit(tabel: Priors['tabel']): Priors {
  return { beroepsgroep, tabel };
}

/** What was decided by people and holds on this day: the weight set and what the municipality offers. */
export function regelsVan(dag: LokaleDatum): Pick<Omgeving, 'weging' | 'bruggen'> {
  if (regels?.dag !== dag) {
    regels = { dag, weging: wegingOp(dag), bruggen: bruggenOp(instrumentencatalogus, dag) };
  }
  return { weging: regels.weging, bruggen: regels.bruggen };
}

/** The weight set of this day, by its version and hash. */
export function wegingVan(dag: LokaleDatum): { readonly versie: string; readonly hash: string } {
  const weging = wegingOp(dag);
  return { versie: weging.versie, hash: hashes.get(weging) ?? onthoudHash(weging) };
}

const hashes = new Map<Weging, string>();

function onthoudHash(weging: Weging): string {
  const hash = wegingHash(weging);
  hashes.set(weging, hash);
  return hash;
}

/** μ for the occupation group of this vacancy. */
export function priorsVoor(beeld: Beeld, { beroep }: VacatureEisen, dag: LokaleDatum): Priors {
  const groep = beroep && beroepsgroep(beroep);
  const { steekproef: kandidaten, perGroep, priors } = bevindingVan(beeld, dag);
  const bekend = priors.get(groep) ?? telPriors(groep, perGroep.get(groep) ?? [], kandidaten, tabelVan(dag));
  priors.set(groep, bekend);
  return bekend;
}

function bevindingVan(beeld: Beeld, dag: LokaleDatum): Bevinding {
  const perDag = perBeeld.get(beeld) ?? new Map<LokaleDatum, Bevinding>();
  perBeeld.set(beeld, perDag);
  const bevinding = perDag.get(dag) ?? {
    steekproef: steekproef(beeld.kandidaten, KANDIDATEN_IN_STEEKPROEF),
    perGroep: groepeer(beeld.vacatures),
    priors: new Map(),
  };
  perDag.set(dag, bevinding);
  return bevinding;
}

function groepeer(vacatures: readonly VacatureEisen[]): Bevinding['perGroep'] {
  const perGroep = new Map<string | undefined, VacatureEisen[]>();
  for (const vacature of vacatures) {
    const groep = vacature.beroep && beroepsgroep(vacature.beroep);
    const eigen = perGroep.get(groep);
    if (eigen) eigen.push(vacature);
    else perGroep.set(groep, [vacature]);
  }
  return perGroep;
}

/** The last count of each group, and of whom it was: most changes are about others. */
const laatsteTelling = new Map<string, Telling>();

interface Telling {
  readonly tabel: Meettabel;
  readonly vacatures: readonly VacatureEisen[];
  readonly kandidaten: readonly KandidaatKenmerken[];
  readonly priors: Priors;
}

function telPriors(
  groep: string | undefined,
  vanGroep: readonly VacatureEisen[],
  kandidaten: readonly KandidaatKenmerken[],
  tabel: Meettabel,
): Priors {
  if (groep === undefined) return { beroepsgroep, tabel: {} };
  const vacatures = steekproef(vanGroep, VACATURES_PER_GROEP);
  const laatste = laatsteTelling.get(groep);
  const isNogZo =
    laatste?.tabel === tabel &&
    zijnDezelfden(laatste.vacatures, vacatures) &&
    zijnDezelfden(laatste.kandidaten, kandidaten);
  if (isNogZo) return laatste.priors;
  const priors = { beroepsgroep, tabel: { [groep]: voorkennis(tabel, vacatures, kandidaten) } };
  laatsteTelling.set(groep, { tabel, vacatures, kandidaten, priors });
  return priors;
}

/** Facts never change, so who is the same object is the same in all. */
function zijnDezelfden(een: readonly object[], ander: readonly object[]): boolean {
  return een.length === ander.length && een.every((partij, i) => partij === ander[i]);
}

/**
 * The same draw from the same set, in whatever order it was read: those whose id ends lowest. The end of a UUIDv7 is
 * random, so the draw has nothing to do with who someone is or when they came.
 */
function steekproef<T extends Genummerd>(alle: readonly T[], aantal: number): readonly T[] {
  let kans: T[] = [];
  let grens: string | undefined;
  for (const een of alle) {
    if (grens !== undefined && isVoorbij(een, grens)) continue;
    kans.push(een);
    if (kans.length < 2 * aantal) continue;
    kans = kans.sort(opStaart).slice(0, aantal);
    grens = staart(kans.at(-1)!);
  }
  return kans.sort(opStaart).slice(0, aantal);
}

/** Most are, already by their first figure. */
function isVoorbij(een: Genummerd, grens: string): boolean {
  return een.id.charCodeAt(een.id.length - STAART) > grens.charCodeAt(0) || staart(een) > grens;
}

const STAART = 12;

type Genummerd = { readonly id: string };

const staart = ({ id }: Genummerd) => id.slice(-STAART);

function opStaart(a: Genummerd, b: Genummerd): number {
  return staart(a) + a.id < staart(b) + b.id ? -1 : 1;
}
