import { NIET_GEVRAAGD, WENS_ONBEKEND, type Criterium } from '../criterium.js';
import { deel, type Duizendste } from '../duizendsten.js';
import { afstandInKm, bekendePlek, type Plek } from '../plek.js';

/** Where the work is. */
export interface PlekVanVacature {
  readonly plek?: Plek | undefined;
}

/** Where the candidate travels from, and how far they want to travel in whole kilometres (VUM `mobiliteit`, 0–999). */
export interface ReisVanKandidaat {
  readonly plek?: Plek | undefined;
  readonly maximaleReisafstand?: number | undefined;
}

const AFSTAND_ONBEKEND = 'Wij weten nog niet hoe ver het werk van huis is. Vraag dit na.';

/** VUM `mobiliteit`: the distance to the work against the distance that the candidate wants to travel. */
export const reis: Criterium<PlekVanVacature, ReisVanKandidaat> = {
  naam: 'reis',
  kant: 'kandidaat',
  bruggen: ['vervoersvoorziening'],
  gegeven: 'uw reis naar het werk',
  vraag: 'Waar woont u, en hoe ver wilt u reizen naar het werk?',
  leest: { vacature: { plek: true }, kandidaat: { plek: true, maximaleReisafstand: true } },
  meet(vacature, kandidaat) {
    const werk = bekendePlek(vacature.plek);
    if (!werk) return NIET_GEVRAAGD;
    const huis = bekendePlek(kandidaat.plek);
    if (!huis) return { soort: 'onbekend', zin: () => AFSTAND_ONBEKEND };
    const afstand = afstandInKm(werk, huis);
    const maximum = bekendMaximum(kandidaat.maximaleReisafstand);
    if (maximum === undefined) return { soort: 'onbekend', zin: () => `${afstandzin(afstand)} ${WENS_ONBEKEND}` };
    return {
      soort: 'bekend',
      s: bereikbaarheid(afstand, maximum),
      zin: () => `${afstandzin(afstand)} ${maximumzin(maximum)}`,
    };
  },
};

/** 1000 up to the maximum, then in a straight line to 0 at one and a half times the maximum (matching.md section 3). */
export function bereikbaarheid(afstandKm: number, maximumKm: number): Duizendste {
  if (afstandKm <= maximumKm) return 1000;
  if (2 * afstandKm >= 3 * maximumKm) return 0;
  return deel(1000 * (3 * maximumKm - 2 * afstandKm), maximumKm);
}

function bekendMaximum(km: number | undefined): number | undefined {
  return km !== undefined && Number.isInteger(km) && km >= 0 && km <= 999 ? km : undefined;
}

function afstandzin(km: number): string {
  return km === 0 ? 'Het werk is minder dan 1 km van huis.' : `Het werk is ${km} km van huis.`;
}

function maximumzin(km: number): string {
  return km === 0 ? 'De kandidaat wil niet reizen.' : `De kandidaat wil tot ${km} km reizen.`;
}
