import { kiesBrug, type Bruggencatalogus, type Brugkeuze } from './brug.js';
import type { Criterium, Kant, Meetomgeving } from './criterium.js';
import { deel, duizendste, type Duizendste, type Weegbaar } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { mu, type Priors } from './priors.js';
import type { Weging } from './weging/weging.js';

/** A criterion as the scorer sees it: it may read every declared fact. */
export type MatchCriterium = Criterium<VacatureEisen, KandidaatKenmerken>;

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
  readonly zin: string;
  readonly uit?: string | undefined;
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
  const { naam, kant } = criterium;
  const gewicht = duizendste(omgeving.weging.gewichten[kant][naam] ?? 0, `gewicht van ${naam}`);
  const meting = criterium.meet(vacature, kandidaat, omgeving);
  if (gewicht === 0 || meting.soort === 'niet_gevraagd') return undefined;

  const { zin } = meting;
  if (meting.soort === 'onbekend') {
    return { criterium: naam, kant, gewicht, s: mu(omgeving.priors, naam, vacature.beroep), bekend: false, zin };
  }
  const s = duizendste(meting.s, `s van ${naam}`);
  const brug = s < 1000 ? brugVoor(criterium, omgeving) : undefined;
  return { criterium: naam, kant, gewicht, s, bekend: true, zin, uit: meting.uit, brug };
}

function brugVoor({ bruggen }: MatchCriterium, omgeving: Omgeving): Brugkeuze | undefined {
  return kiesBrug(bruggen, omgeving.bruggen, omgeving.weging.bruggen);
}

/** s' = s + (1 − s)·β, when the line's instrument counts; else s. */
export function metBrug({ s, brug }: Weegregel): Duizendste {
  return brug?.status === 'mogelijk' ? s + deel((1000 - s) * brug.beta, 1000) : s;
}
