import { deel } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { CEL_NIET_GEVRAAGD, HARD, lees, type Meettabel } from './meettabel.js';
import type { Voorkennis } from './priors.js';

/**
 * Per criterion the mean s of what is known, over every pair of these vacancies and candidates. The vacancies are those
 * of one occupation group; the candidates are anyone: never chosen by what kind of person they are.
 */
export function voorkennis(
  tabel: Meettabel,
  vacatures: readonly VacatureEisen[],
  kandidaten: readonly KandidaatKenmerken[],
): Readonly<Record<string, Voorkennis>> {
  const per = new Map<string, { totaal: number; aantal: number }>();
  for (const vacature of vacatures) {
    for (const kolom of tabel.voorVacature(vacature, kandidaten)) {
      const { naam } = kolom.criterium;
      const som = per.get(naam) ?? { totaal: 0, aantal: 0 };
      per.set(naam, som);
      for (let i = 0; i < kandidaten.length; i += 1) {
        const cel = lees(kolom, i) & (HARD - 1);
        if (cel >= CEL_NIET_GEVRAAGD) continue;
        som.totaal += cel;
        som.aantal += 1;
      }
    }
  }
  return Object.fromEntries(
    [...per].flatMap(([naam, { totaal, aantal }]) =>
      aantal === 0 ? [] : [[naam, { gemiddelde: deel(totaal, aantal), aantal }]],
    ),
  );
}
