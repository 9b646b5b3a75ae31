import fc from 'fast-check';
import type { Brugnaam, Bruggencatalogus } from '../brug.js';
import type { Verwantschap } from '../criterium.js';
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

export const omgeving: Omgeving = {
  weging,
  verwantschap,
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

const uren = fc.option(fc.integer({ min: -1, max: 100 }), { nil: undefined });
const plek = fc.option(
  fc.integer({ min: 0, max: 60 }).map((km) => noordVanArnhem(km)),
  { nil: undefined },
);

export const eenVacature: fc.Arbitrary<VacatureEisen> = fc.record({
  id: fc.uuid(),
  beroep: fc.option(fc.constantFrom(...BEROEPEN), { nil: undefined }),
  urenMinimaal: uren,
  urenMaximaal: uren,
  plek,
});

export const eenKandidaat: fc.Arbitrary<KandidaatKenmerken> = fc.record({
  id: fc.uuid(),
  beroepen: fc.array(fc.constantFrom('', ...BEROEPEN), { maxLength: 4 }),
  ervaring: fc.array(fc.constantFrom('', ...BEROEPEN), { maxLength: 3 }),
  urenMinimaal: uren,
  urenMaximaal: uren,
  plek,
  maximaleReisafstand: fc.option(fc.integer({ min: -1, max: 1000 }), { nil: undefined }),
});

const status = fc.constantFrom('mogelijk' as const, 'nagaan' as const, 'niet' as const);
const brugnamen: readonly Brugnaam[] = ['jobcarving', 'leerwerkroute', 'proefplaatsing', 'vervoersvoorziening'];

export const eenCatalogus: fc.Arbitrary<Bruggencatalogus> = fc.dictionary(fc.constantFrom(...brugnamen), status);

export const eenOmgeving: fc.Arbitrary<Omgeving> = fc
  .record({
    bruggen: eenCatalogus,
    mu: fc.dictionary(fc.constantFrom('beroep', 'uren', 'reis'), fc.integer({ min: 0, max: 1000 })),
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
