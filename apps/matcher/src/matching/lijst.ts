import {
  kanshebbers,
  lot,
  netNiet,
  rangschik,
  scoor,
  telKandidaten,
  telVacatures,
  type Kanshebbers,
  type KandidaatKenmerken,
  type Lijstvraag,
  type Meettabel,
  type Omgeving,
  type Plaatssoort,
  type Priors,
  type Telling,
  type VacatureEisen,
} from '@estafette/matchregels';

/** All that a list of candidates follows from. */
export interface Kandidateninvoer {
  readonly vacature: VacatureEisen;
  readonly kandidaten: readonly KandidaatKenmerken[];
  readonly omgeving: Omgeving;
  readonly tabel: Meettabel;
  readonly vertoond: Lijstvraag['vertoond'];
  readonly aantal: number;
}

/**
 * The mirror; `omgevingVoor` tells what the score for one vacancy depends on, `priorsVoor` only its μ: that is asked for
 * every unknown fact.
 */
export interface Vacatureninvoer {
  readonly kandidaat: KandidaatKenmerken;
  readonly vacatures: readonly VacatureEisen[];
  readonly omgevingVoor: (vacature: VacatureEisen) => Omgeving;
  readonly priorsVoor: (vacature: VacatureEisen) => Priors;
  readonly tabel: Meettabel;
  readonly aantal: number;
}

/** Someone on a list, with the figures that are logged of it. */
export interface Getoond {
  readonly kandidaatId: string;
  readonly rang: number;
  readonly score: number;
  readonly zekerheid: number;
  readonly plek: Plaatssoort;
}

/**
 * A list with `betrokken`: everyone who could have had a place on it or beside it. The same list follows from these alone,
 * so that a run can be done again without keeping what was known of everybody.
 */
export interface Kandidatenlijst {
  readonly kandidaten: readonly (Getoond & object)[];
  readonly netNiet: readonly object[];
  readonly betrokken: readonly KandidaatKenmerken[];
  /** How far down was looked for the list. */
  readonly reikt: Omit<Kanshebbers, 'wie'>;
}

export function kandidatenlijst(invoer: Kandidateninvoer): Kandidatenlijst {
  const { vacature, omgeving, tabel, vertoond, aantal } = invoer;
  const telling = telKandidaten(tabel, vacature, invoer.kandidaten, omgeving);
  const vraag: Lijstvraag = { vacatureId: vacature.id, aantal, weging: omgeving.weging, vertoond };
  const { wie, ...reikt } = kanshebbers(telling, vraag);
  const kans = wie.map((i) => kanshebber(telling, i));
  const lijst = rangschik(kans, vraag);
  const laagste = lijst.length < aantal ? undefined : Math.min(...lijst.map(({ score }) => score));
  const opLijst = new Set(lijst.map(({ kandidaatId }) => kandidaatId));
  const ernaast = netNiet(telling, { vacature, omgeving, opLijst, laagste });
  return {
    kandidaten: lijst.map(({ kandidaatId, kenmerken, rang, plek }) => ({
      kandidaatId,
      rang,
      ...uitleg(vacature, kenmerken, omgeving, plek),
    })),
    netNiet: ernaast.rijen,
    betrokken: [...new Set([...kans.map(({ kenmerken }) => kenmerken), ...ernaast.bekeken])],
    reikt,
  };
}

function kanshebber({ kandidaten, score, hard, zekerheid }: Telling, i: number) {
  const kenmerken = kandidaten[i]!;
  return { kandidaatId: kenmerken.id, kenmerken, score: score[i]!, hard: hard[i]!, zekerheid: zekerheid[i]! };
}

/** A vacancy on the list of a candidate. */
export interface Gevonden {
  readonly vacature: VacatureEisen;
  readonly score: number;
}

/** The best vacancies for a candidate. They are not persons, so exposure takes no part: the best first, equals by lot. */
export function besteVacatures(invoer: Vacatureninvoer): Gevonden[] {
  const { kandidaat, vacatures, priorsVoor, tabel, aantal } = invoer;
  if (vacatures.length === 0) return [];
  const { weging } = invoer.omgevingVoor(vacatures[0]!);
  const { score, hard } = telVacatures(tabel, kandidaat, vacatures, weging, priorsVoor);
  const mogelijk = Int32Array.from(vacatures.keys()).filter((i) => hard[i] === 0);
  const grens =
    Uint16Array.from(mogelijk, (i) => score[i]!)
      .sort()
      .at(-aantal) ?? 0;
  return Array.from(
    mogelijk.filter((i) => score[i]! >= grens),
    (i) => {
      const vacature = vacatures[i]!;
      return { vacature, score: score[i]!, lot: lot(vacature.id, kandidaat.id, weging.versie) };
    },
  )
    .sort((a, b) => b.score - a.score || a.lot - b.lot || (a.vacature.id < b.vacature.id ? -1 : 1))
    .slice(0, aantal);
}

export function vacaturelijst(invoer: Vacatureninvoer): { vacatures: object[]; betrokken: VacatureEisen[] } {
  const beste = besteVacatures(invoer);
  return {
    vacatures: beste.map(({ vacature }, i) => ({
      vacatureId: vacature.id,
      rang: i + 1,
      ...uitleg(vacature, invoer.kandidaat, invoer.omgevingVoor(vacature), 'score'),
    })),
    betrokken: beste.map(({ vacature }) => vacature),
  };
}

function uitleg(vacature: VacatureEisen, kandidaat: KandidaatKenmerken, omgeving: Omgeving, plek: Plaatssoort) {
  const { score, scoreMetBrug, zekerheid, bereik, criteria } = scoor(vacature, kandidaat, omgeving);
  return { score, scoreMetBrug, zekerheid, bereik, plek, criteria };
}
