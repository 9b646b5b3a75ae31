import { NIET_GEVRAAGD, WENS_ONBEKEND, type Criterium } from '../criterium.js';
import { inUren, urenbereik, urenOverlap, type Urenfeiten } from '../urenbereik.js';

/** VUM `werktijden`: the hours that the candidate wants against the hours of the work. */
export const urenwens: Criterium<Urenfeiten, Urenfeiten> = {
  naam: 'urenwens',
  kant: 'kandidaat',
  bruggen: ['jobcarving', 'inkomensberekening'],
  gegeven: 'uw uren',
  vraag: 'Hoeveel uur per week wilt u werken?',
  leest: {
    vacature: { urenMinimaal: true, urenMaximaal: true },
    kandidaat: { urenMinimaal: true, urenMaximaal: true },
  },
  meet(vacature, kandidaat) {
    const werk = urenbereik(vacature);
    if (!werk) return NIET_GEVRAAGD;
    const werkzin = () => `Het werk is ${inUren(werk)} per week.`;
    const wil = urenbereik(kandidaat);
    if (!wil) return { soort: 'onbekend', zin: () => `${werkzin()} ${WENS_ONBEKEND}` };
    return {
      soort: 'bekend',
      s: urenOverlap(werk, wil),
      zin: () => `${werkzin()} De kandidaat wil ${inUren(wil)} werken.`,
    };
  },
};
