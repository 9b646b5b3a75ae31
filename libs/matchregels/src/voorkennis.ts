import { deel } from './duizendsten.js';
import type { KandidaatKenmerken, VacatureEisen } from './kenmerken.js';
import { CEL_NIET_GEVRAAGD, HARD, lees, type Kolom, type Meettabel } from './meettabel.js';
import { perLijst } from './onthouden.js';
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
  const per = new Map<string, Som>();
  const sommen = sommenVan(kandidaten);
  for (const vacature of vacatures) {
    for (const kolom of tabel.voorVacature(vacature, kandidaten)) {
      const { naam } = kolom.criterium;
      const { totaal, aantal } = per.get(naam) ?? { totaal: 0, aantal: 0 };
      const som = sommen.get(kolom.cellen) ?? tel(kolom);
      sommen.set(kolom.cellen, som);
      per.set(naam, { totaal: totaal + som.totaal, aantal: aantal + som.aantal });
    }
  }
  return Object.fromEntries(
    [...per].flatMap(([naam, { totaal, aantal }]) =>
      aantal === 0 ? [] : [[naam, { gemiddelde: deel(totaal, aantal), aantal }]],
    ),
  );
}

/** Of what is known: the sum of s, and over how many. */
interface Som {
  readonly totaal: number;
  readonly aantal: number;
}

/** Vacancies that ask the same share their cells: over the same candidates these have one sum. */
const sommenVan = perLijst<readonly KandidaatKenmerken[], WeakMap<Int16Array, Som>>(() => new WeakMap());

function tel(kolom: Kolom): Som {
  let totaal = 0;
  let aantal = 0;
  for (let i = 0; i < kolom.klassen.length; i += 1) {
    const cel = lees(kolom, i) & (HARD - 1);
    if (cel >= CEL_NIET_GEVRAAGD) continue;
    totaal += cel;
    aantal += 1;
  }
  return { totaal, aantal };
}
