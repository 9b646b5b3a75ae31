import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afstandInKm, bekendePlek, type Plek } from './plek.js';

const ARNHEM = { lat: 51.985, lon: 5.899 };
const NIJMEGEN = { lat: 51.842, lon: 5.853 };
const GRONINGEN = { lat: 53.219, lon: 6.567 };

describe('distance in whole kilometres', () => {
  test('known distances', () => {
    expect(afstandInKm(ARNHEM, ARNHEM)).toBe(0);
    expect(afstandInKm(ARNHEM, NIJMEGEN)).toBe(16);
    expect(afstandInKm(ARNHEM, GRONINGEN)).toBe(144);
  });

  test('is the same in both directions', () => {
    fc.assert(fc.property(inNederland, inNederland, (a, b) => expect(afstandInKm(a, b)).toBe(afstandInKm(b, a))));
  });

  test('differs at most 1 km from the haversine within the Netherlands', () => {
    fc.assert(
      fc.property(inNederland, inNederland, (a, b) => {
        expect(Math.abs(afstandInKm(a, b) - haversine(a, b))).toBeLessThan(1);
      }),
      { numRuns: 5000 },
    );
  });
});

test.each([{ lat: Number.NaN, lon: 5 }, { lat: 91, lon: 5 }, { lat: 52, lon: 181 }, undefined])(
  '%j is not a known place',
  (plek) => expect(bekendePlek(plek)).toBeUndefined(),
);

const inNederland: fc.Arbitrary<Plek> = fc.record({
  lat: fc.double({ min: 50.7, max: 53.6, noNaN: true }),
  lon: fc.double({ min: 3.3, max: 7.3, noNaN: true }),
});

function haversine(a: Plek, b: Plek): number {
  const rad = (graden: number) => (graden * Math.PI) / 180;
  const sin2 = (hoek: number) => Math.sin(hoek / 2) ** 2;
  const h = sin2(rad(a.lat - b.lat)) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * sin2(rad(a.lon - b.lon));
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
