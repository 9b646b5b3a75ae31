import { uitwegen, type Brugkeuze, type Brugvraag } from './brug.js';
import { criteria } from './criteria/index.js';
import type { Kant } from './criterium.js';
import { geheleWortel, gewogenGemiddelde, som, verdeel, zekerheidVan, type Duizendste } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { MIDDEN } from './priors.js';
import { metAlleen, metBrug, weeg, type MatchCriterium, type Omgeving, type Weegregel } from './weegregel.js';

export type Oordeel = 'voldoet' | 'deels' | 'voldoet_niet' | 'onbekend';

/**
 * The instrument for a gap, with in B1 Dutch what it comes down to; `scoreMet` is the score when only this instrument is
 * used, on every gap that names it.
 */
export type Regelbrug = { readonly zin: string } & (
  (Extract<Brugkeuze, { status: 'mogelijk' }> & { readonly scoreMet: Duizendste }) | Brugvraag
);

/** What one criterion adds: `punten` of at most `maximum`, out of the 1000 points of its side. */
export interface Criteriumregel {
  readonly criterium: string;
  readonly kant: Kant;
  readonly oordeel: Oordeel;
  readonly punten: number;
  readonly maximum: number;
  /** B1 Dutch, for the accountmanager. */
  readonly zin: string;
  /** Of what is unknown or falls short: the score when only this line would meet all that is asked. */
  readonly scoreAlsVoldoet?: Duizendste;
  /** Every known shortfall has a brug, or says that there is none. */
  readonly brug?: Regelbrug;
  readonly geenBrug?: string;
}

const GEEN_BRUG: Readonly<Record<Kant, string>> = {
  werkgever: 'Hiervoor kennen wij geen hulp. Bespreek het met de werkgever.',
  kandidaat: 'Hiervoor kennen wij geen hulp. Bespreek het met de kandidaat.',
};

/** A hard conflict on known facts: the candidate is out, for this reason. */
export interface Uitsluiting {
  readonly criterium: string;
  readonly reden: string;
}

/**
 * A candidate's score for a vacancy with its explanation. All figures are whole numbers from 0 to 1000.
 * Per side the points of its lines sum to the value of that side and their maxima to 1000; a side of which nothing is
 * asked has no lines and the value 500. `score` = ⌊√(werkgever × kandidaat)⌋.
 */
export interface Score {
  readonly vacatureId: string;
  readonly kandidaatId: string;
  /** Version of the weight set. */
  readonly weging: string;
  readonly score: Duizendste;
  /** The score when the best possible instrument is used on every gap. */
  readonly scoreMetBrug: Duizendste;
  readonly kanten: Readonly<Record<Kant, Duizendste>>;
  /** Known weight ÷ asked weight, over both sides. It stands beside the score and never counts in it. */
  readonly zekerheid: Duizendste;
  /** The score if all that is unknown turned out 0, and if it turned out 1000. */
  readonly bereik: readonly [laag: Duizendste, hoog: Duizendste];
  /** Empty, unless there is a hard conflict. */
  readonly uit: readonly Uitsluiting[];
  readonly criteria: readonly Criteriumregel[];
}

type Waardering = (regel: Weegregel) => Duizendste;

const zoalsNu: Waardering = (regel) => regel.s;

const KANTEN = ['werkgever', 'kandidaat'] as const;

/**
 * Scores a candidate for a vacancy from two sides: what the employer asks and what the candidate wants.
 * Pure and in whole numbers: the same input gives the same bytes. Source: matching.md section 3.
 */
export function scoor(vacature: VacatureEisen, kandidaat: KandidaatKenmerken, omgeving: Omgeving): Score {
  return scoorMet(criteria, vacature, kandidaat, omgeving);
}

/** `scoor` with a given list of criteria. */
export function scoorMet(
  lijst: readonly MatchCriterium[],
  vacature: VacatureEisen,
  kandidaat: KandidaatKenmerken,
  omgeving: Omgeving,
): Score {
  const regels = weeg(lijst, vacature, kandidaat, omgeving);
  const waarde = (kant: Kant) => kantwaarde(regels, kant, zoalsNu, MIDDEN);
  return {
    vacatureId: vacature.id,
    kandidaatId: kandidaat.id,
    weging: omgeving.weging.versie,
    score: totaal(regels, zoalsNu),
    scoreMetBrug: totaal(regels, metBrug),
    kanten: { werkgever: waarde('werkgever'), kandidaat: waarde('kandidaat') },
    zekerheid: zekerheid(regels),
    bereik: [metOnbekend(regels, 0), metOnbekend(regels, 1000)],
    uit: regels.flatMap(({ criterium, uit }) => (uit === undefined ? [] : [{ criterium, reden: uit }])),
    criteria: KANTEN.flatMap((kant) => uitleg(regels, kant)),
  };
}

/** `scoreMetBrug` alone: explaining is dear, and most explanations are for nobody. */
export function scoreMetBruggen(
  vacature: VacatureEisen,
  kandidaat: KandidaatKenmerken,
  omgeving: Omgeving,
): Duizendste {
  return totaal(weeg(criteria, vacature, kandidaat, omgeving), metBrug);
}

/** S = ⌊√(E·C)⌋: a weak side cannot be bought off with a strong one. `leeg` is the value of a side without lines. */
function totaal(regels: readonly Weegregel[], waardering: Waardering, leeg = MIDDEN): Duizendste {
  const werkgever = kantwaarde(regels, 'werkgever', waardering, leeg);
  return geheleWortel(werkgever * kantwaarde(regels, 'kandidaat', waardering, leeg));
}

function kantwaarde(regels: readonly Weegregel[], kant: Kant, waardering: Waardering, leeg: Duizendste): Duizendste {
  const eigen = regels.filter((regel) => regel.kant === kant);
  return eigen.length === 0 ? leeg : gewogenGemiddelde(eigen, waardering);
}

function metOnbekend(regels: readonly Weegregel[], waarde: Duizendste): Duizendste {
  return totaal(regels, (regel) => (regel.bekend ? regel.s : waarde), waarde);
}

function zekerheid(regels: readonly Weegregel[]): Duizendste {
  const gevraagd = som(regels.map(({ gewicht }) => gewicht));
  const bekend = som(regels.map((regel) => (regel.bekend ? regel.gewicht : 0)));
  return zekerheidVan(bekend, gevraagd);
}

function uitleg(regels: readonly Weegregel[], kant: Kant): Criteriumregel[] {
  const eigen = regels.filter((regel) => regel.kant === kant);
  if (eigen.length === 0) return [];
  const { punten, maxima } = verdeelPunten(eigen);
  return eigen.map((regel, i) => ({
    criterium: regel.criterium,
    kant,
    oordeel: oordeel(regel),
    punten: punten[i]!,
    maximum: maxima[i]!,
    zin: regel.zin(),
    ...tekort(regels, regel),
  }));
}

/** What can be done about a line that is unknown or falls short. */
function tekort(
  regels: readonly Weegregel[],
  regel: Weegregel,
): Pick<Criteriumregel, 'scoreAlsVoldoet' | 'brug' | 'geenBrug'> {
  if (regel.bekend && regel.s === 1000) return {};
  const scoreAlsVoldoet = totaal(regels, (ander) => (ander === regel ? 1000 : ander.s));
  if (!regel.bekend) return { scoreAlsVoldoet };
  return {
    scoreAlsVoldoet,
    ...(regel.brug ? { brug: regelbrug(regels, regel.brug) } : { geenBrug: GEEN_BRUG[regel.kant] }),
  };
}

/** Whole points that sum to the value of the side, under whole maxima that sum to 1000. */
function verdeelPunten(regels: readonly Weegregel[]): { punten: number[]; maxima: number[] } {
  const noemer = som(regels.map(({ gewicht }) => gewicht));
  const vol = regels.map(({ gewicht }) => gewicht * 1000);
  const behaald = regels.map(({ gewicht, s }) => gewicht * s);
  const maxima = verdeel(
    1000,
    vol,
    noemer,
    regels.map(() => 1000),
  );
  return { punten: verdeel(gewogenGemiddelde(regels, zoalsNu), behaald, noemer, maxima), maxima };
}

function oordeel({ bekend, s }: Weegregel): Oordeel {
  if (!bekend) return 'onbekend';
  if (s === 1000) return 'voldoet';
  return s === 0 ? 'voldoet_niet' : 'deels';
}

function regelbrug(regels: readonly Weegregel[], brug: Brugkeuze): Regelbrug {
  const zin = uitwegen[brug.naam].watMoetAnders;
  if (brug.status === 'nagaan') return { ...brug, zin };
  return { ...brug, zin, scoreMet: totaal(regels, metAlleen(brug.naam, brug.beta)) };
}
