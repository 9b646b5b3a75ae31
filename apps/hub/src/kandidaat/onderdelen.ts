import {
  metGroepen,
  onderdeelOndersteuning,
  onderdeelWerk,
  onderdeelWoonplek,
  velden,
  type Codelijst,
  type Veldgroep,
} from '@estafette/contracts';
import {
  Ketengegevens,
  Werkzoekende,
  type Bronvermelding,
  type Herkomsten,
} from '@estafette/contracts/kandidaatprofiel';

/** A profile as partners send it, with where it comes from. */
export interface Opgave {
  readonly profiel: Werkzoekende;
  readonly keten: Ketengegevens;
  readonly herkomst: Herkomsten;
}

/** A profile taken apart into the parts that each have a source of their own; each competence is one. */
export type Onderdelen = ReadonlyMap<string, unknown>;

/** Parts that have a source: names of fields, and `competentie:<code>`. */
const KWALIFICATIE = 'arbeidsmarktkwalificatie';
const COMPETENTIES = 'competentiebeheersing';
const COMPETENTIE = 'competentie:';

const groepVanVeld = (klasse: Parameters<typeof velden.veldenVan>[0]): Map<string, Veldgroep> =>
  new Map(velden.veldenVan(klasse).map((v) => [v.naam, v.veldgroep!]));
const PROFIELVELDEN = groepVanVeld(Werkzoekende);
const KETENVELDEN = groepVanVeld(Ketengegevens);

type Json = Record<string, unknown>;

export const isCompetentie = (onderdeel: string): boolean => onderdeel.startsWith(COMPETENTIE);
export const isKetenveld = (onderdeel: string): boolean => KETENVELDEN.has(onderdeel);

/** The group of facts that the part belongs to; parts of the qualification belong to `werk`. */
export function groepVan(onderdeel: string): Veldgroep {
  return KETENVELDEN.get(onderdeel) ?? PROFIELVELDEN.get(onderdeel) ?? 'werk';
}

export function ontleed({ profiel, keten }: Pick<Opgave, 'profiel' | 'keten'>): Map<string, unknown> {
  const { [KWALIFICATIE]: kwalificatie = {}, ...overig } = profiel;
  const { [COMPETENTIES]: competenties = [], ...gekwalificeerd } = kwalificatie;
  const genoemd = competenties.filter((c) => c.codeCompetentie);
  return new Map<string, unknown>([
    ...Object.entries(overig),
    ...Object.entries(gekwalificeerd),
    ...genoemd.map((c) => [COMPETENTIE + c.codeCompetentie!, c] as const),
    ...Object.entries(keten),
  ]);
}

/** The profile that these parts make up. */
export function stelSamen(onderdelen: Onderdelen): Pick<Opgave, 'profiel' | 'keten'> {
  const profiel: Json = {};
  const keten: Json = {};
  const kwalificatie: Json = {};
  const competenties: unknown[] = [];
  for (const [naam, waarde] of onderdelen) {
    if (isCompetentie(naam)) competenties.push(waarde);
    else if (KETENVELDEN.has(naam)) keten[naam] = waarde;
    else (PROFIELVELDEN.has(naam) ? profiel : kwalificatie)[naam] = waarde;
  }
  if (competenties.length > 0) kwalificatie[COMPETENTIES] = competenties;
  if (Object.keys(kwalificatie).length > 0) profiel[KWALIFICATIE] = kwalificatie;
  return { profiel, keten };
}

/** What may be seen of a part by whom these groups are shared: words of the inwoner may lie within it. */
export function zichtbaar(onderdeel: string, waarde: unknown, groepen: readonly Veldgroep[]): unknown {
  const { profiel, keten } = stelSamen(new Map([[onderdeel, waarde]]));
  const gedeeld = new Set(groepen);
  const gezien = {
    profiel: metGroepen(Werkzoekende, profiel, gedeeld),
    keten: metGroepen(Ketengegevens, keten, gedeeld),
  };
  return ontleed(gezien).get(onderdeel);
}

/** What the sender says of where a part comes from: the narrowest word counts, a judgement speaks for itself. */
export function bronVan(onderdeel: string, waarde: unknown, herkomst: Herkomsten): Bronvermelding | undefined {
  return eigenBron(waarde) ?? genoemdeBron(onderdeel, herkomst);
}

/** A judgement (trede, loonwaarde) has its date, and perhaps its source and method, in itself. */
export function eigenBron(waarde: unknown): Bronvermelding | undefined {
  const { datum, herkomst = 'onbekend', methode } = (waarde ?? {}) as Partial<Bronvermelding>;
  return datum === undefined ? undefined : { herkomst, datum, ...(methode === undefined ? {} : { methode }) };
}

/** A choice of the inwoner has no better and lesser sources: what was told last counts. */
const MET_BRON: ReadonlySet<string | number> = new Set(
  [onderdeelWerk, onderdeelOndersteuning, onderdeelWoonplek].flatMap(({ codes }: Codelijst) =>
    codes.map((c) => c.code),
  ),
);

function genoemdeBron(onderdeel: string, herkomst: Herkomsten): Bronvermelding | undefined {
  if (isKetenveld(onderdeel) && !MET_BRON.has(onderdeel)) return undefined;
  const regels: readonly Regel[] = (herkomst as Record<string, Regel[] | undefined>)[groepVan(onderdeel)] ?? [];
  const competentie = isCompetentie(onderdeel) ? onderdeel.slice(COMPETENTIE.length) : undefined;
  const veld = competentie === undefined ? onderdeel : COMPETENTIES;
  const regel =
    regels.find((r) => competentie !== undefined && r.codeCompetentie === competentie) ??
    regels.find((r) => r.onderdeel === veld && r.codeCompetentie === undefined) ??
    regels.find((r) => r.onderdeel === undefined && r.codeCompetentie === undefined);
  if (!regel) return undefined;
  const { herkomst: waarvan, methode, datum } = regel;
  return { herkomst: waarvan, datum, ...(methode === undefined ? {} : { methode }) };
}

type Regel = Bronvermelding & { readonly onderdeel?: string; readonly codeCompetentie?: string };
