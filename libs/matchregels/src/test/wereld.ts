import fc from 'fast-check';
import type { Brugnaam, Bruggencatalogus } from '../brug.js';
import type { Competentiekennis, Meting, Verwantschap } from '../criterium.js';
import type { KandidaatKenmerken, VacatureEisen } from '../kenmerken.js';
import type { Plek } from '../plek.js';
import type { Omgeving } from '../weegregel.js';
import { weging } from '../weging/1.0.0.js';

export const ARNHEM: Plek = { lat: 51.985, lon: 5.899 };

/** A place `km` to the north of Arnhem. */
export const noordVanArnhem = (km: number): Plek => ({ lat: ARNHEM.lat + km / 111.19492664455873, lon: ARNHEM.lon });

/** Occupation codes of the test world; 'hovenier' and 'groenmedewerker' have the same parent. */
export const BEROEPEN = ['hovenier', 'groenmedewerker', 'magazijnmedewerker', 'kok', 'buiten-de-taxonomie'] as const;

const VERWANT: Readonly<Record<string, number>> = {
  'groenmedewerker|hovenier': 800,
  'hovenier|magazijnmedewerker': 333,
};

export const verwantschap: Verwantschap = (a, b) => {
  if (a === 'buiten-de-taxonomie' || b === 'buiten-de-taxonomie') return undefined;
  return VERWANT[[a, b].sort().join('|')] ?? 0;
};

const COMPETENTIES = ['snoeien', 'maaien', 'heggen-knippen', 'inpakken', 'koken'] as const;

/** 'snoeien' and 'heggen-knippen' lie next to each other; for a hovenier 'maaien' is optional. */
const competenties: Competentiekennis = {
  vanBeroep: (beroep) => (beroep === 'hovenier' ? { essentieel: ['snoeien'], optioneel: ['maaien'] } : undefined),
  isNaast: (a, b) => [a, b].toSorted().join('|') === 'heggen-knippen|snoeien',
};

/** 22 November 2026. */
export const VANDAAG = 20779;

export const omgeving: Omgeving = {
  weging,
  verwantschap,
  competenties,
  isGereglementeerd: (beroep) => beroep === 'kok',
  dag: VANDAAG,
  priors: { beroepsgroep: () => undefined, tabel: {} },
  bruggen: {},
};

export const hovenier: VacatureEisen = {
  id: 'vacature-1',
  beroep: 'hovenier',
  urenMinimaal: 24,
  urenMaximaal: 32,
  plek: ARNHEM,
};

/** Meets all that `hovenier` asks. */
export const passend: KandidaatKenmerken = {
  id: 'kandidaat-1',
  beroepen: ['hovenier'],
  ervaring: ['hovenier'],
  urenMinimaal: 24,
  urenMaximaal: 24,
  plek: noordVanArnhem(9),
  maximaleReisafstand: 15,
};

/** What was measured, with its sentence spoken. */
export function uitgesproken(meting: Meting): object {
  return meting.soort === 'niet_gevraagd' ? meting : { ...meting, zin: meting.zin() };
}

const uren = fc.option(fc.integer({ min: -1, max: 100 }), { nil: undefined });
const plek = fc.option(
  fc.integer({ min: 0, max: 60 }).map((km) => noordVanArnhem(km)),
  { nil: undefined },
);

const misschien = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { nil: undefined });
const enkele = <T>(...waarden: readonly T[]) => misschien(fc.array(fc.constantFrom(...waarden), { maxLength: 3 }));
const code = misschien(fc.constantFrom(0, 1, 2));
const niveau = misschien(fc.integer({ min: 0, max: 7 }));
const taalniveau = misschien(fc.constantFrom(0, 1, 2, 3, 4, 8));
const talen = misschien(
  fc.array(
    fc.record({
      taal: fc.constantFrom('nld', 'eng', 'xxx'),
      lezen: taalniveau,
      luisteren: taalniveau,
      mondeling: taalniveau,
      schriftelijk: taalniveau,
    }),
    { maxLength: 2 },
  ),
);
const vormen = misschien(
  fc.array(
    fc.record({
      duur: misschien(fc.constantFrom('B', 'O')),
      soort: misschien(fc.constantFrom('01', '02', '03', '04')),
    }),
    { maxLength: 2 },
  ),
);
const TAKEN = ['tillen', 'staan', 'tempo', 'onbekend'] as const;
/** What both may state, in the same terms. */
const gedeeld = {
  competenties: enkele(...COMPETENTIES),
  niveau,
  opleidingsniveaus: enkele(1, 2, 3, 4, 5, 6, 9),
  talen,
  rijbewijzen: enkele('AM', 'B', 'C', 'CE'),
  vanaf: misschien(fc.integer({ min: VANDAAG - 40, max: VANDAAG + 80 })),
  interesses: enkele('buiten', 'handen', 'techniek', 'onbekend'),
  contractvormen: vormen,
  onregelmatig: code,
  kantoortijden: code,
};

export const eenVacature: fc.Arbitrary<VacatureEisen> = fc.record({
  ...gedeeld,
  taaleisOnderbouwd: fc.boolean(),
  rijdenIsHetWerk: fc.boolean(),
  taakeisen: enkele(...TAKEN),
  id: fc.uuid(),
  beroep: fc.option(fc.constantFrom(...BEROEPEN), { nil: undefined }),
  urenMinimaal: uren,
  urenMaximaal: uren,
  plek,
});

export const eenKandidaat: fc.Arbitrary<KandidaatKenmerken> = fc.record({
  ...gedeeld,
  alleenDezeWerkmomenten: fc.boolean(),
  belastbaarheid: misschien(
    fc.array(
      fc.record({
        taak: fc.constantFrom(...TAKEN),
        oordeel: fc.constantFrom('kan', 'beperkt', 'kan-niet', 'onbekend'),
      }),
      { maxLength: 4 },
    ),
  ),
  id: fc.uuid(),
  beroepen: fc.array(fc.constantFrom('', ...BEROEPEN), { maxLength: 4 }),
  ervaring: fc.array(fc.constantFrom('', ...BEROEPEN), { maxLength: 3 }),
  urenMinimaal: uren,
  urenMaximaal: uren,
  plek,
  maximaleReisafstand: fc.option(fc.integer({ min: -1, max: 1000 }), { nil: undefined }),
});

const status = fc.constantFrom('mogelijk' as const, 'nagaan' as const, 'niet' as const);
const brugnamen: readonly Brugnaam[] = [
  ...(['jobcarving', 'jobcoach', 'leerwerkroute', 'proefplaatsing', 'roosterafspraak', 'startafspraak'] as const),
  ...(['taaltraject', 'vervoersvoorziening', 'werkplekaanpassing'] as const),
];

export const eenCatalogus: fc.Arbitrary<Bruggencatalogus> = fc.dictionary(fc.constantFrom(...brugnamen), status);

export const eenOmgeving: fc.Arbitrary<Omgeving> = fc
  .record({
    bruggen: eenCatalogus,
    mu: fc.dictionary(
      fc.constantFrom('beroep', 'uren', 'reis', 'taal', 'niveau', 'competenties', 'werkmomenten'),
      fc.integer({ min: 0, max: 1000 }),
    ),
  })
  .map(({ bruggen, mu }) => ({
    ...omgeving,
    bruggen,
    priors: {
      beroepsgroep: () => 'groep',
      tabel: {
        groep: Object.fromEntries(Object.entries(mu).map(([k, gemiddelde]) => [k, { gemiddelde, aantal: 30 }])),
      },
    },
  }));
