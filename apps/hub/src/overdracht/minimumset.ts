import type { Veldgroep } from '@estafette/contracts';
import type { Ketengegevens, Werkzoekende } from '@estafette/contracts/kandidaatprofiel';

/** What is known of an inwoner when an overdracht is offered. */
export interface Bekend {
  readonly profiel: Werkzoekende;
  readonly keten: Ketengegevens;
  readonly doel: string | undefined;
}

/** A piece of information that a receiver needs: where it stands, how it is called, and when it is too old. */
export interface Gegeven {
  readonly bron: 'profiel' | 'keten' | 'overdracht';
  readonly pad: readonly [string, ...string[]];
  readonly naam: string;
  /** Of what is kept in the profile. */
  readonly veldgroep?: Veldgroep;
  readonly oudNaMaanden?: number;
}

/** As for the signaal VEROUDERD_PROFIEL (design section 4). */
const OUD_NA_MAANDEN = 6;

/** One description, for the rule here and for counting in SQL. */
export const gegevens = {
  doel: { bron: 'overdracht', pad: ['doel'], naam: 'Het doel van de overdracht' },
  wensberoep: uitProfiel('Het beroep dat iemand zoekt', 'bemiddelingsberoep'),
  postcode: uitProfiel('De postcode', 'mobiliteit', 'bemiddelingspostcode'),
  uren: uitProfiel('Het aantal uren', 'werktijden', 'aantalWerkurenPerWeekMaximaal'),
  werkervaring: uitProfiel('De werkervaring', 'arbeidsmarktkwalificatie', 'werkervaring'),
  opleiding: uitProfiel('De opleiding', 'arbeidsmarktkwalificatie', 'opleiding'),
  taal: uitProfiel('De beheersing van talen', 'arbeidsmarktkwalificatie', 'taalbeheersing'),
  // The ladder is to be set at least yearly.
  ladderTrede: { ...uitKeten('De trede op de participatieladder', 'ladderTrede', 'afstand'), oudNaMaanden: 12 },
  belastbaarheid: uitKeten('De belastbaarheid', 'belastbaarheid', 'ondersteuning'),
  begeleiding: uitKeten('De begeleiding die nodig is', 'begeleiding', 'ondersteuning'),
} as const satisfies Record<string, Gegeven>;

function uitProfiel(naam: string, ...pad: [string, ...string[]]) {
  return { bron: 'profiel', pad, naam, veldgroep: 'werk', oudNaMaanden: OUD_NA_MAANDEN } as const;
}

function uitKeten(naam: string, veld: string, veldgroep: Veldgroep) {
  return { bron: 'keten', pad: [veld], naam, veldgroep, oudNaMaanden: OUD_NA_MAANDEN } as const;
}

export type Gegevensnaam = keyof typeof gegevens;

const BASIS: readonly Gegevensnaam[] = ['doel', 'postcode', 'taal'];

/** The minimum set per dienst; of any other dienst it is `BASIS`. Missing data is named, and never blocks an overdracht. */
export const minimumsets: Readonly<Record<string, readonly Gegevensnaam[]>> = {
  bap: [...BASIS, 'wensberoep', 'uren', 'werkervaring', 'opleiding'],
  arbeidsontwikkeltraject: [...BASIS, 'ladderTrede', 'belastbaarheid', 'begeleiding', 'werkervaring'],
  'passend-werk': [...BASIS, 'belastbaarheid', 'begeleiding', 'uren'],
  'activerend-werk-orientatie': [...BASIS, 'ladderTrede', 'begeleiding'],
  'activerend-werk-ontwikkeling': [...BASIS, 'ladderTrede', 'begeleiding'],
  'bemiddeling-wsp': [...BASIS, 'wensberoep', 'uren', 'werkervaring', 'opleiding'],
  leeradvies: [...BASIS, 'opleiding', 'wensberoep'],
};

/** One piece of information that goes with an overdracht, as it is known. */
export interface Meegegeven {
  readonly naam: Gegevensnaam;
  readonly betekenis: string;
  readonly veldgroep: Veldgroep | null;
  readonly bekend: boolean;
  readonly waarde: unknown;
  /** The day it is from (`jjjj-mm-dd`), where that is known. */
  readonly datum: string | null;
  readonly verouderd: boolean;
}

/** The minimum set of this dienst, filled from what is known on this day. `herkomst` dates the parts of the profile. */
export function meegegeven(
  dienst: string,
  bekend: Bekend,
  herkomst: ReadonlyMap<string, { readonly datum: string }>,
  vandaag: string,
): Meegegeven[] {
  return (minimumsets[dienst] ?? BASIS).map((naam) => {
    const gegeven: Gegeven = gegevens[naam];
    const [eerste, tweede] = gegeven.pad;
    const onderdeel = eerste === 'arbeidsmarktkwalificatie' ? tweede! : eerste;
    const waarde = waardeVan(gegeven, bekend);
    // A judgement has its day in itself.
    const datum = herkomst.get(onderdeel)?.datum ?? (waarde as { datum?: string } | undefined)?.datum ?? null;
    const oud =
      datum !== null && gegeven.oudNaMaanden !== undefined && datum < maandenVoor(vandaag, gegeven.oudNaMaanden);
    const isEr = isBekend(gegeven, bekend);
    return {
      naam,
      betekenis: gegeven.naam,
      veldgroep: gegeven.veldgroep ?? null,
      bekend: isEr,
      waarde: isEr ? waarde : null,
      datum: isEr ? datum : null,
      verouderd: isEr && oud,
    };
  });
}

/** The names of what the receiver of this dienst needs and nobody told yet. */
export function ontbrekend(dienst: string, bekend: Bekend): Gegevensnaam[] {
  return (minimumsets[dienst] ?? BASIS).filter((naam) => !isBekend(gegevens[naam], bekend));
}

function maandenVoor(dag: string, maanden: number): string {
  const [jaar, maand, dagnummer] = dag.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(jaar, maand - 1 - maanden, dagnummer)).toISOString().slice(0, 10);
}

function waardeVan({ bron, pad }: Gegeven, { profiel, keten, doel }: Bekend): unknown {
  const blok: unknown = { profiel, keten, overdracht: { doel } }[bron];
  return pad.reduce((deel, stap) => (deel as Record<string, unknown> | undefined)?.[stap], blok);
}

/** Unknown is not there: an empty list, and the code that says so. */
function isBekend(gegeven: Gegeven, bekend: Bekend): boolean {
  const waarde = waardeVan(gegeven, bekend);
  return Array.isArray(waarde) ? waarde.length > 0 : waarde !== undefined && waarde !== 'onbekend';
}
