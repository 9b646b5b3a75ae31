import { criteria } from './criteria/index.js';
import type { Meetomgeving } from './criterium.js';
import { deel } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import type { Voorkennis } from './priors.js';

/**
 * Per criterion the mean s of what is known, over every pair of these vacancies and candidates. The vacancies are those
 * of one occupation group; the candidates are anyone: never chosen by what kind of person they are.
 */
export function voorkennis(
  vacatures: readonly VacatureEisen[],
  kandidaten: readonly KandidaatKenmerken[],
  omgeving: Meetomgeving,
): Readonly<Record<string, Voorkennis>> {
  const per: Record<string, Voorkennis> = {};
  for (const criterium of criteria) {
    let totaal = 0;
    let aantal = 0;
    for (const vacature of vacatures) {
      for (const kandidaat of kandidaten) {
        const meting = criterium.meet(vacature, kandidaat, omgeving);
        if (meting.soort !== 'bekend') continue;
        totaal += meting.s;
        aantal += 1;
      }
    }
    if (aantal > 0) per[criterium.naam] = { gemiddelde: deel(totaal, aantal), aantal };
  }
  return per;
}
