import { klasseOp, zoalsOp, zonderVervallen, type Klasse } from '../velden/index.js';

/** Earlier minors of a class: the version, with the last day (`jjjj-mm-dd`) of which it holds what the language had. */
export type Eerder = Readonly<Record<string, string>>;

/** One version of a type of bericht. Both functions are pure. */
export interface Berichtversie {
  /** `major.minor` */
  readonly versie: string;
  readonly klasse: Klasse;
  /** Data that fits this version, as the newest. */
  readonly upcast: (data: object) => object;
  /** Data that fits the newest, as this version, without what this version cannot hold. */
  readonly downcast: (nieuwste: object) => object;
}

/** The previous major of a type, in its last minor. */
export interface VorigeMajor<Oud extends object = object, Nieuw extends object = object> {
  readonly versie: string;
  readonly klasse: Klasse<Oud>;
  readonly eerder?: Eerder;
  readonly upcast: (oud: Oud) => Nieuw;
  readonly downcast: (nieuw: Nieuw) => Oud;
}

interface MetVersies {
  readonly naam: string;
  readonly versies: readonly Berichtversie[];
}

/** This version of a type, or of a later minor than we know the last one that we do. */
export function versieVan({ versies }: MetVersies, versie: string): Berichtversie | undefined {
  const [major, minor] = delen(versie);
  const exact = versies.find((v) => v.versie === versie);
  const laatste = versies.findLast((v) => delen(v.versie)[0] === major);
  return exact ?? (laatste && delen(laatste.versie)[1] < minor ? laatste : undefined);
}

/** What was kept in this version, as the newest. A hub of before or after may have kept it. */
export function alsNieuwste(soort: MetVersies, versie: string, data: object): object {
  const gevonden = versieVan(soort, versie);
  if (!gevonden) throw new Error(`${soort.naam} ${versie} was kept, but is not spoken any more, or not yet.`);
  return gevonden.upcast(data);
}

/** The version nearest to what a receiver asked for, for when that is not spoken any more, or not yet. */
export function dichtstbij(soort: MetVersies, gevraagd: string): Berichtversie {
  const latere = soort.versies.find((v) => isLater(v.versie, gevraagd));
  return versieVan(soort, gevraagd) ?? latere ?? soort.versies.at(-1)!;
}

function isLater(een: string, ander: string): boolean {
  const [[major, minor], [anderMajor, anderMinor]] = [delen(een), delen(ander)];
  return major > anderMajor || (major === anderMajor && minor > anderMinor);
}

function delen(versie: string): [major: number, minor: number] {
  return versie.split('.').map(Number) as [number, number];
}

type Major = Pick<Berichtversie, 'versie' | 'klasse'> & { readonly eerder?: Eerder };

/** Every version of a type that is read and delivered, the newest last. */
export function alleVersies(huidig: Major, vorige: VorigeMajor | undefined): readonly Berichtversie[] {
  const naarNieuwste = (data: object) => zonderVervallen(huidig.klasse, data);
  const eigen = minors(huidig).map((versie) => ({ ...versie, upcast: naarNieuwste }));
  if (!vorige) return eigen;
  const oude = minors(vorige).map((versie) => ({
    ...versie,
    upcast: (data: object) => naarNieuwste(vorige.upcast(zonderVervallen(vorige.klasse, data))),
    downcast: (nieuwste: object) => versie.downcast(vorige.downcast(nieuwste)),
  }));
  return [...oude, ...eigen];
}

// A minor only adds: data of an earlier one fits the last as it is.
function minors({ versie, klasse, eerder = {} }: Major): Omit<Berichtversie, 'upcast'>[] {
  const eerdere = Object.entries(eerder).map(([nummer, dag]) => ({
    versie: nummer,
    klasse: klasseOp(klasse, dag),
    downcast: (data: object) => zoalsOp(klasse, data, dag),
  }));
  return [...eerdere, { versie, klasse, downcast: (data) => data }];
}
