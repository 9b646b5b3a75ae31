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
