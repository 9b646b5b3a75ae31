import type { Ketengegevens, Werkzoekende } from '@estafette/contracts/kandidaatprofiel';

/** What is known of an inwoner when an overdracht is offered. */
export interface Bekend {
  readonly profiel: Werkzoekende;
  readonly keten: Ketengegevens;
  readonly doel: string | undefined;
}

/** A piece of information that a receiver needs, and how to see that it is there. */
const gegevens = {
  doel: (b) => b.doel !== undefined,
  wensberoep: (b) => (b.profiel.bemiddelingsberoep ?? []).length > 0,
  postcode: (b) => b.profiel.mobiliteit?.bemiddelingspostcode !== undefined,
  uren: (b) => b.profiel.werktijden?.aantalWerkurenPerWeekMaximaal !== undefined,
  werkervaring: (b) => (b.profiel.arbeidsmarktkwalificatie?.werkervaring ?? []).length > 0,
  opleiding: (b) => (b.profiel.arbeidsmarktkwalificatie?.opleiding ?? []).length > 0,
  taal: (b) => (b.profiel.arbeidsmarktkwalificatie?.taalbeheersing ?? []).length > 0,
  ladderTrede: (b) => b.keten.ladderTrede !== undefined,
  belastbaarheid: (b) => (b.keten.belastbaarheid ?? []).length > 0,
  begeleiding: (b) => b.keten.begeleiding !== undefined && b.keten.begeleiding !== 'onbekend',
} as const satisfies Record<string, (bekend: Bekend) => boolean>;

type Gegeven = keyof typeof gegevens;

const BASIS: readonly Gegeven[] = ['doel', 'postcode', 'taal'];

/** The minimum set per dienst. Missing data is named, and never blocks an overdracht. */
const minimumsets: Readonly<Record<string, readonly Gegeven[]>> = {
  bap: [...BASIS, 'wensberoep', 'uren', 'werkervaring', 'opleiding'],
  arbeidsontwikkeltraject: [...BASIS, 'ladderTrede', 'belastbaarheid', 'begeleiding', 'werkervaring'],
  'passend-werk': [...BASIS, 'belastbaarheid', 'begeleiding', 'uren'],
  'activerend-werk-orientatie': [...BASIS, 'ladderTrede', 'begeleiding'],
  'activerend-werk-ontwikkeling': [...BASIS, 'ladderTrede', 'begeleiding'],
  'bemiddeling-wsp': [...BASIS, 'wensberoep', 'uren', 'werkervaring', 'opleiding'],
  leeradvies: [...BASIS, 'opleiding', 'wensberoep'],
};

/** The names of what the receiver of this dienst needs and nobody told yet. */
export function ontbrekend(dienst: string, bekend: Bekend): Gegeven[] {
  return (minimumsets[dienst] ?? BASIS).filter((gegeven) => !gegevens[gegeven](bekend));
}
