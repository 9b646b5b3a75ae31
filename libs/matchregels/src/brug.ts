import type { Duizendste } from './duizendsten.js';
import type { Uitweg } from './uitweg.js';

/**
 * The instruments that can help someone into work. Some have no β because they do not make the work fit better: a subsidy
 * or no-riskpolis lowers cost and risk, an inkomensberekening or schuldhulp takes away a worry, beschut werk is another
 * place to work.
 */
export type Brugnaam =
  | 'beschut-werk'
  | 'inkomensberekening'
  | 'jobcarving'
  | 'jobcoach'
  | 'leerwerkroute'
  | 'loonkostensubsidie'
  | 'no-riskpolis'
  | 'proefplaatsing'
  | 'roosterafspraak'
  | 'schuldhulp'
  | 'startafspraak'
  | 'taal-op-de-werkvloer'
  | 'taaltraject'
  | 'vervoersvoorziening'
  | 'werkplekaanpassing';

/** What each instrument comes down to, and who can arrange it. Of those of the employer, the employer must agree. */
export const uitwegen: Readonly<Record<Brugnaam, Uitweg>> = {
  'beschut-werk': { watMoetAnders: 'De kandidaat werkt op een beschutte plek.', wie: 'regisseur' },
  inkomensberekening: { watMoetAnders: 'Bereken samen wat dit werk doet met het inkomen.', wie: 'regisseur' },
  jobcarving: { watMoetAnders: 'De werkgever past de taken of de uren aan.', wie: 'werkgever' },
  jobcoach: { watMoetAnders: 'Een jobcoach helpt de kandidaat op het werk.', wie: 'regisseur' },
  leerwerkroute: { watMoetAnders: 'De kandidaat leert dit werk in een leerwerkroute.', wie: 'regisseur' },
  loonkostensubsidie: { watMoetAnders: 'De gemeente betaalt een deel van het loon.', wie: 'regisseur' },
  'no-riskpolis': { watMoetAnders: 'Het UWV betaalt het loon als de kandidaat ziek wordt.', wie: 'accountmanager' },
  proefplaatsing: { watMoetAnders: 'De werkgever geeft de kandidaat een proefplaatsing.', wie: 'werkgever' },
  roosterafspraak: { watMoetAnders: 'De werkgever past het rooster aan.', wie: 'werkgever' },
  schuldhulp: { watMoetAnders: 'De kandidaat krijgt hulp met geldzaken.', wie: 'regisseur' },
  startafspraak: { watMoetAnders: 'De werkgever spreekt een latere eerste werkdag af.', wie: 'werkgever' },
  'taal-op-de-werkvloer': { watMoetAnders: 'De kandidaat leert de taal tijdens het werk.', wie: 'werkgever' },
  taaltraject: { watMoetAnders: 'De kandidaat krijgt taalles.', wie: 'regisseur' },
  vervoersvoorziening: { watMoetAnders: 'De kandidaat krijgt hulp met vervoer naar het werk.', wie: 'regisseur' },
  werkplekaanpassing: { watMoetAnders: 'De werkgever past de werkplek aan.', wie: 'werkgever' },
};

/** What the dated municipal catalogue says of an instrument for this candidate and vacancy. */
export type Brugstatus = 'mogelijk' | 'nagaan' | 'niet';

/** The catalogue's answer per instrument; an instrument that it does not mention counts as 'nagaan'. */
export type Bruggencatalogus = Readonly<Partial<Record<Brugnaam, Brugstatus>>>;

/** β per instrument in 1/1000: the share of a gap that the instrument closes. */
export type Brugsterkten = Readonly<Partial<Record<Brugnaam, Duizendste>>>;

/** The instrument chosen for one gap. Only 'mogelijk' counts in a score; 'nagaan' names what a human must find out. */
export type Brugkeuze = { readonly naam: Brugnaam; readonly status: 'mogelijk'; readonly beta: Duizendste } | Brugvraag;

/** An instrument that may help, but of which nobody knows yet whether it can be used here. */
export interface Brugvraag {
  readonly naam: Brugnaam;
  readonly status: 'nagaan';
}

/**
 * Chooses one instrument for a gap: 'mogelijk' before 'nagaan', then the largest β, then the order of `namen`.
 * Returns undefined when the catalogue says 'niet' to all of them.
 */
export function kiesBrug(
  namen: readonly Brugnaam[],
  catalogus: Bruggencatalogus,
  sterkten: Brugsterkten,
): Brugkeuze | undefined {
  const beta = (naam: Brugnaam) => sterkten[naam] ?? 0;
  const sterksteMet = (status: Brugstatus) =>
    namen
      .filter((naam) => (catalogus[naam] ?? 'nagaan') === status)
      .reduce<Brugnaam | undefined>(
        (beste, n) => (beste !== undefined && beta(beste) >= beta(n) ? beste : n),
        undefined,
      );

  const mogelijk = sterksteMet('mogelijk');
  if (mogelijk) return { naam: mogelijk, status: 'mogelijk', beta: beta(mogelijk) };
  const nagaan = sterksteMet('nagaan');
  return nagaan && { naam: nagaan, status: 'nagaan' };
}
