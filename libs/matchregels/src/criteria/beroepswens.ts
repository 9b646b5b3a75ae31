import { besteVerwantschap } from '../beroepsverwantschap.js';
import { NIET_GEVRAAGD, WENS_ONBEKEND, type Criterium } from '../criterium.js';
import type { Duizendste } from '../duizendsten.js';
import type { BeroepenVanKandidaat, BeroepVanVacature } from './beroep.js';

/** VUM `bemiddelingsberoep`: the work that the candidate looks for against the occupation of the vacancy. */
export const beroepswens: Criterium<BeroepVanVacature, Pick<BeroepenVanKandidaat, 'beroepen'>> = {
  naam: 'beroepswens',
  kant: 'kandidaat',
  bruggen: [],
  gegeven: 'het werk dat u zoekt',
  vraag: 'Welk werk zoekt u?',
  leest: { vacature: { beroep: true }, kandidaat: { beroepen: true } },
  meet(vacature, kandidaat, { verwantschap }) {
    if (!vacature.beroep) return NIET_GEVRAAGD;
    const s = besteVerwantschap(vacature.beroep, kandidaat.beroepen, verwantschap);
    return s === undefined
      ? { soort: 'onbekend', zin: () => WENS_ONBEKEND }
      : { soort: 'bekend', s, zin: () => wenszin(s) };
  },
};

function wenszin(s: Duizendste): string {
  if (s === 0) return 'De kandidaat zoekt ander werk.';
  return s === 1000 ? 'De kandidaat zoekt dit werk.' : 'Dit lijkt op het werk dat de kandidaat zoekt.';
}
