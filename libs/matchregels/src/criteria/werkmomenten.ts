import { NIET_GEVRAAGD, WENS_ONBEKEND, type Criterium } from '../criterium.js';
import type { Duizendste } from '../duizendsten.js';

/** VUM indicaties: 1 yes, 2 no, 0 or absent unknown. Of the work, or of what the candidate wants. */
export interface Werkmomenten {
  /** Irregular work or shifts. */
  readonly onregelmatig?: number | undefined;
  /** In office hours. */
  readonly kantoortijden?: number | undefined;
}

export interface WerkmomentenVanKandidaat extends Werkmomenten {
  /** The candidate says that other times are impossible, not only unwanted. */
  readonly alleenDezeWerkmomenten?: boolean | undefined;
}

type Moment = 'onregelmatig' | 'overdag';

const JA = 1;
const NEE = 2;
const BOTST: Duizendste = 200;

const WERKZIN: Readonly<Record<Moment, string>> = {
  onregelmatig: 'Dit werk is op wisselende tijden.',
  overdag: 'Dit werk is alleen overdag.',
};

/** VUM `flexibiliteit` and `werktijden`: when the work is done. Hard only when the candidate says so. */
export const werkmomenten: Criterium<Werkmomenten, WerkmomentenVanKandidaat> = {
  naam: 'werkmomenten',
  kant: 'kandidaat',
  bruggen: ['roosterafspraak'],
  gegeven: 'uw werktijden',
  vraag: 'Op welke tijden wilt u werken?',
  uitweg: { watMoetAnders: 'De werkgever past het rooster aan.', wie: 'werkgever' },
  leest: {
    vacature: { onregelmatig: true, kantoortijden: true },
    kandidaat: { onregelmatig: true, kantoortijden: true, alleenDezeWerkmomenten: true },
  },
  meet(vacature, kandidaat) {
    const moment = momentVan(vacature);
    if (!moment) return NIET_GEVRAAGD;
    const wens = wensVoor(moment, kandidaat);
    if (wens === undefined) return { soort: 'onbekend', zin: () => `${WERKZIN[moment]} ${WENS_ONBEKEND}` };
    if (wens) return { soort: 'bekend', s: 1000, zin: () => `${WERKZIN[moment]} Dat past bij de kandidaat.` };
    const zin = () => `${WERKZIN[moment]} De kandidaat wil andere tijden.`;
    if (!kandidaat.alleenDezeWerkmomenten) return { soort: 'bekend', s: BOTST, zin };
    return { soort: 'bekend', s: BOTST, zin, uit: `${WERKZIN[moment]} De kandidaat kan dan niet werken.` };
  },
};

function momentVan({ onregelmatig, kantoortijden }: Werkmomenten): Moment | undefined {
  if (onregelmatig === JA) return 'onregelmatig';
  return kantoortijden === JA ? 'overdag' : undefined;
}

/** Whether the candidate wants it; undefined when nobody knows. Who wants office hours does not want changing times. */
function wensVoor(moment: Moment, { onregelmatig, kantoortijden }: Werkmomenten): boolean | undefined {
  const gezegd = moment === 'onregelmatig' ? onregelmatig : kantoortijden;
  if (gezegd === JA || gezegd === NEE) return gezegd === JA;
  return moment === 'onregelmatig' && kantoortijden === JA ? false : undefined;
}
