import { NIET_GEVRAAGD, type Criterium } from '../criterium.js';

/** Licences that the work asks, as VUM codes. `rijdenIsHetWerk`: the vacancy says that driving is the job itself. */
export interface RijbewijsVanVacature {
  readonly rijbewijzen?: readonly string[] | undefined;
  readonly rijdenIsHetWerk?: boolean | undefined;
}

/** Licences of the candidate. VUM cannot say "none", so an empty list is unknown. */
export interface RijbewijsVanKandidaat {
  readonly rijbewijzen?: readonly string[] | undefined;
}

/** What else the holder of a licence may drive (Reglement rijbewijzen): the heavier one includes the lighter. */
const OMVAT: Readonly<Record<string, readonly string[]>> = {
  A: ['A2', 'A1', 'AM'],
  A2: ['A1', 'AM'],
  A1: ['AM'],
  B: ['AM'],
  'B+': ['B', 'AM'],
  BE: ['B+', 'B', 'AM'],
  C1: ['B', 'AM'],
  C: ['C1', 'B', 'AM'],
  D1: ['B', 'AM'],
  D: ['D1', 'B', 'AM'],
  C1E: ['C1', 'BE', 'B+', 'B', 'AM'],
  CE: ['C', 'C1', 'C1E', 'BE', 'B+', 'B', 'AM'],
  D1E: ['D1', 'BE', 'B+', 'B', 'AM'],
  DE: ['D', 'D1', 'D1E', 'BE', 'B+', 'B', 'AM'],
  T: ['AM'],
};

/** VUM `rijbewijs`: all that is asked, or nothing. Hard when driving is the job, on a licence that is known to miss. */
export const rijbewijs: Criterium<RijbewijsVanVacature, RijbewijsVanKandidaat> = {
  naam: 'rijbewijs',
  kant: 'werkgever',
  bruggen: ['vervoersvoorziening'],
  gegeven: 'uw rijbewijs',
  vraag: 'Welk rijbewijs heeft u?',
  uitweg: { watMoetAnders: 'De kandidaat haalt eerst het rijbewijs.', wie: 'kandidaat' },
  leest: { vacature: { rijbewijzen: true, rijdenIsHetWerk: true }, kandidaat: { rijbewijzen: true } },
  meet(vacature, kandidaat) {
    const gevraagd = vacature.rijbewijzen ?? [];
    if (gevraagd.length === 0) return NIET_GEVRAAGD;
    const eigen = kandidaat.rijbewijzen ?? [];
    if (eigen.length === 0) return { soort: 'onbekend', zin: () => onbekendzin(gevraagd) };
    if (gevraagd.every((soort) => heeft(soort, eigen))) {
      return { soort: 'bekend', s: 1000, zin: () => `De kandidaat heeft ${opgesomd(gevraagd)}.` };
    }
    const zin = () => `Voor dit werk is ${opgesomd(gevraagd)} nodig. De kandidaat heeft dat niet.`;
    if (!vacature.rijdenIsHetWerk) return { soort: 'bekend', s: 0, zin };
    return { soort: 'bekend', s: 0, zin, uit: `Rijden is het werk. De kandidaat heeft niet ${opgesomd(gevraagd)}.` };
  },
};

function heeft(gevraagd: string, eigen: readonly string[]): boolean {
  return eigen.some((soort) => soort === gevraagd || OMVAT[soort]?.includes(gevraagd));
}

const opgesomd = (soorten: readonly string[]) =>
  `rijbewijs ${[...new Set(soorten)].toSorted().slice(0, 3).join(' en ')}`;

const onbekendzin = (gevraagd: readonly string[]) =>
  `Voor dit werk is ${opgesomd(gevraagd)} nodig. Wij weten nog niet of de kandidaat dat heeft. Vraag dit na.`;
