import { kiesBrug, type Bruggencatalogus, type Brugkeuze, type Brugnaam } from './brug.js';
import type { Criterium, Kant, Leest, Meetomgeving, Zin } from './criterium.js';
import { deel, duizendste, type Duizendste, type Weegbaar } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { mu, type Priors } from './priors.js';
import type { Weging } from './weging/weging.js';

/** A criterion as the scorer sees it: it may read every declared fact, and says which it does read. */
export type MatchCriterium = Omit<Criterium<VacatureEisen, KandidaatKenmerken>, 'leest'> & {
  readonly leest: { readonly vacature: Gelezen<VacatureEisen>; readonly kandidaat: Gelezen<KandidaatKenmerken> };
};

type Gelezen<F> = Partial<Leest<F>>;

/** All that a score depends on besides the two parties. The same environment and parties give the same bytes. */
export interface Omgeving extends Meetomgeving {
  readonly weging: Weging;
  readonly priors: Priors;
  readonly bruggen: Bruggencatalogus;
}

/** One criterion that the vacancy asks, measured and weighed. For an unknown fact `s` is μ. */
export interface Weegregel extends Weegbaar {
  readonly s: Duizendste;
  readonly criterium: string;
  readonly kant: Kant;
  readonly bekend: boolean;
  readonly zin: Zin;
  readonly uit?: string | undefined;
  /** The instruments of this criterion. */
  readonly bruggen: readonly Brugnaam[];
  readonly brug?: Brugkeuze | undefined;
}

/** Measures what the vacancy asks. A criterion that is not asked or has no weight gives no line. */
export function weeg(
  criteria: readonly MatchCriterium[],
  vacature: VacatureEisen,
  kandidaat: KandidaatKenmerken,
  omgeving: Omgeving,
): Weegregel[] {
  return criteria
    .map((criterium) => weegregel(criterium, vacature, kandidaat, omgeving))
    .filter((regel) => regel !== undefined);
}

function weegregel(
  criterium: MatchCriterium,
  vacature: VacatureEisen,
  kandidaat: KandidaatKenmerken,
  omgeving: Omgeving,
): Weegregel | undefined {
  const { naam, kant, bruggen } = criterium;
  const gewicht = gewichtVan(criterium, omgeving.weging);
  const meting = criterium.meet(vacature, kandidaat, omgeving);
  if (gewicht === 0 || meting.soort === 'niet_gevraagd') return undefined;

  const { zin } = meting;
  if (meting.soort === 'onbekend') {
    return {
      criterium: naam,
      kant,
      gewicht,
      s: mu(omgeving.priors, naam, vacature.beroep),
      bekend: false,
      zin,
      bruggen,
    };
  }
  const s = duizendste(meting.s, `s van ${naam}`);
  const brug = s < 1000 ? brugVoor(criterium, omgeving) : undefined;
  return { criterium: naam, kant, gewicht, s, bekend: true, zin, uit: meting.uit, bruggen, brug };
}

/** The weight of a criterion on its side; 0 when the weight set does not name it. */
export function gewichtVan({ naam, kant }: MatchCriterium, weging: Weging): Duizendste {
  return duizendste(weging.gewichten[kant][naam] ?? 0, `gewicht van ${naam}`);
}

function brugVoor({ bruggen }: MatchCriterium, omgeving: Omgeving): Brugkeuze | undefined {
  return kiesBrug(bruggen, omgeving.bruggen, omgeving.weging.bruggen);
}

/** s' = s + (1 − s)·β, when the line's instrument counts; else s. */
export function metBrug({ s, brug }: Weegregel): Duizendste {
  return brug?.status === 'mogelijk' ? overbrugd(s, brug.beta) : s;
}

/** s' when this one instrument is used, on every known gap of a criterion that names it. */
export function metAlleen(naam: Brugnaam, beta: Duizendste): (regel: Weegregel) => Duizendste {
  return ({ s, bekend, bruggen }) => (bekend && bruggen.includes(naam) ? overbrugd(s, beta) : s);
}

function overbrugd(s: Duizendste, beta: Duizendste): Duizendste {
  return s + deel((1000 - s) * beta, 1000);
}
