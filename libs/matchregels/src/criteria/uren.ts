import { NIET_GEVRAAGD, type Criterium } from '../criterium.js';
import { inUren, urenbereik, urenOverlap, type Urenbereik, type Urenfeiten } from '../urenbereik.js';

/** VUM `werktijden`: the hours of the work against the hours that the candidate can work. */
export const uren: Criterium<Urenfeiten, Urenfeiten> = {
  naam: 'uren',
  kant: 'werkgever',
  bruggen: ['jobcarving'],
  gegeven: 'uw uren',
  vraag: 'Hoeveel uur per week wilt u werken?',
  leest: {
    vacature: { urenMinimaal: true, urenMaximaal: true },
    kandidaat: { urenMinimaal: true, urenMaximaal: true },
  },
  meet(vacature, kandidaat) {
    const werk = urenbereik(vacature);
    if (!werk) return NIET_GEVRAAGD;
    const kan = urenbereik(kandidaat);
    if (!kan) return { soort: 'onbekend', zin: () => onbekendzin(werk) };
    const s = urenOverlap(werk, kan);
    return { soort: 'bekend', s, zin: () => (s === 1000 ? passendzin(kan) : tekortzin(werk, kan)) };
  },
};

const passendzin = (kan: Urenbereik) => `De uren passen. De kandidaat kan ${inUren(kan)} per week werken.`;

const tekortzin = (werk: Urenbereik, kan: Urenbereik) =>
  `Het werk is ${inUren(werk)} per week. De kandidaat kan ${inUren(kan)} werken.`;

const onbekendzin = (werk: Urenbereik) =>
  `Het werk is ${inUren(werk)} per week. Wij weten nog niet hoeveel uur de kandidaat kan werken. Vraag dit na.`;
