import { criteria } from './criteria/index.js';
import { deel, duizendste, geheleWortel, type Duizendste } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { MIDDEN, mu } from './priors.js';
import type { Uitsluiting } from './scoor.js';
import { gewichtVan, type MatchCriterium, type Omgeving } from './weegregel.js';

/** The figures of a `Score` that decide on the list; the same figures, without their explanation. */
export interface Cijfer {
  readonly score: Duizendste;
  readonly werkgever: Duizendste;
  readonly kandidaat: Duizendste;
  readonly uit: readonly Uitsluiting[];
}

const NIEMAND_UIT: readonly Uitsluiting[] = [];

/**
 * Counts candidates for one vacancy, some microseconds each: what does not depend on the candidate is looked up once and
 * no sentence is made. `scoor` explains the few that are shown; a test proves that both give the same figures.
 */
export function rekenaar(
  vacature: VacatureEisen,
  omgeving: Omgeving,
  lijst: readonly MatchCriterium[] = criteria,
): (kandidaat: KandidaatKenmerken) => Cijfer {
  const werkgever = kant('werkgever', vacature, omgeving, lijst);
  const wens = kant('kandidaat', vacature, omgeving, lijst);
  return (kandidaat) => {
    const uit: Uitsluiting[] = [];
    const e = werkgever(kandidaat, uit);
    const c = wens(kandidaat, uit);
    return { score: geheleWortel(e * c), werkgever: e, kandidaat: c, uit: uit.length === 0 ? NIEMAND_UIT : uit };
  };
}

function kant(
  welke: MatchCriterium['kant'],
  vacature: VacatureEisen,
  omgeving: Omgeving,
  lijst: readonly MatchCriterium[],
): (kandidaat: KandidaatKenmerken, uit: Uitsluiting[]) => Duizendste {
  const eigen = lijst
    .filter((criterium) => criterium.kant === welke)
    .map((criterium) => ({
      criterium,
      gewicht: gewichtVan(criterium, omgeving.weging),
      onbekend: mu(omgeving.priors, criterium.naam, vacature.beroep),
    }))
    .filter(({ gewicht }) => gewicht > 0);

  return (kandidaat, uit) => {
    let teller = 0;
    let noemer = 0;
    for (const { criterium, gewicht, onbekend } of eigen) {
      const meting = criterium.meet(vacature, kandidaat, omgeving);
      if (meting.soort === 'niet_gevraagd') continue;
      noemer += gewicht;
      if (meting.soort === 'onbekend') {
        teller += gewicht * onbekend;
        continue;
      }
      teller += gewicht * duizendste(meting.s, criterium.naam);
      if (meting.uit !== undefined) uit.push({ criterium: criterium.naam, reden: meting.uit });
    }
    return noemer === 0 ? MIDDEN : deel(teller, noemer);
  };
}
