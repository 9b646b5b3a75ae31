import { besteVerwantschap } from '../beroepsverwantschap.js';
import { NIET_GEVRAAGD, type Criterium } from '../criterium.js';
import type { Duizendste } from '../duizendsten.js';

/** The occupation of the work, as a code (URI). */
export interface BeroepVanVacature {
  readonly beroep?: string | undefined;
}

/** Occupations as codes (URI): `beroepen` in which the candidate looks for work, `ervaring` in which they worked. */
export interface BeroepenVanKandidaat {
  readonly beroepen: readonly string[];
  readonly ervaring: readonly string[];
}

type Bron = 'ervaring' | 'beroepen';

const ZINNEN = {
  ervaring: {
    gelijk: 'De kandidaat heeft dit werk eerder gedaan.',
    verwant: 'De kandidaat heeft werk gedaan dat hierop lijkt.',
  },
  beroepen: {
    gelijk: 'De kandidaat staat ingeschreven voor dit werk.',
    verwant: 'De kandidaat staat ingeschreven voor werk dat hierop lijkt.',
  },
  anders: 'Wij kennen van de kandidaat alleen ander werk.',
  onbekend: 'Wij weten nog niet welk werk de kandidaat kan doen. Vraag dit na.',
};

/** VUM `bemiddelingsberoep` and `werkervaring.beroep` against the occupation of the vacancy. */
export const beroep: Criterium<BeroepVanVacature, BeroepenVanKandidaat> = {
  naam: 'beroep',
  kant: 'werkgever',
  bruggen: ['leerwerkroute', 'proefplaatsing'],
  gegeven: 'uw werkervaring',
  vraag: 'Welk werk heeft u gedaan?',
  leest: { vacature: { beroep: true }, kandidaat: { beroepen: true, ervaring: true } },
  meet(vacature, kandidaat, { verwantschap }) {
    if (!vacature.beroep) return NIET_GEVRAAGD;
    const ervaring = besteVerwantschap(vacature.beroep, kandidaat.ervaring, verwantschap);
    const ingeschreven = besteVerwantschap(vacature.beroep, kandidaat.beroepen, verwantschap);
    if (ervaring === undefined && ingeschreven === undefined) return { soort: 'onbekend', zin: () => ZINNEN.onbekend };
    const bron = (ervaring ?? 0) >= (ingeschreven ?? 0) ? 'ervaring' : 'beroepen';
    const s = Math.max(ervaring ?? 0, ingeschreven ?? 0);
    return { soort: 'bekend', s, zin: () => beroepszin(s, bron) };
  },
};

function beroepszin(s: Duizendste, bron: Bron): string {
  if (s === 0) return ZINNEN.anders;
  return s === 1000 ? ZINNEN[bron].gelijk : ZINNEN[bron].verwant;
}
