import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deel, duizendste, geheleWortel, gewogenGemiddelde, som, verdeel } from './duizendsten.js';

describe('whole-number arithmetic', () => {
  test('division rounds down', () => {
    expect(deel(1999, 1000)).toBe(1);
    expect(deel(0, 7)).toBe(0);
  });

  test('the root is the largest whole number whose square fits, for every product of two sides', () => {
    for (let n = 0; n <= 1_000_000; n += 1) {
      const wortel = geheleWortel(n);
      if (wortel * wortel > n || (wortel + 1) * (wortel + 1) <= n) throw new Error(`wortel van ${n} is niet ${wortel}`);
    }
  });

  test('the weighted mean lies between its smallest and largest part', () => {
    fc.assert(
      fc.property(fc.array(eenDeel, { minLength: 1, maxLength: 14 }), (delen) => {
        const waarden = delen.map(({ s }) => s);
        const gemiddelde = gewogenGemiddelde(delen, ({ s }) => s);
        expect(gemiddelde).toBeGreaterThanOrEqual(Math.min(...waarden));
        expect(gemiddelde).toBeLessThanOrEqual(Math.max(...waarden));
      }),
    );
  });

  test.each([-1, 1001, 0.5, Number.NaN])('%s is not a share in 1/1000', (waarde) => {
    expect(() => duizendste(waarde, 'proef')).toThrow(RangeError);
  });
});

describe('dividing points', () => {
  test('the point left over goes to the largest remainder, the first one on a tie', () => {
    expect(verdeel(1000, [1000, 1000, 1000], 3, [1000, 1000, 1000])).toEqual([334, 333, 333]);
    expect(verdeel(10, [340, 330, 330], 100, [10, 10, 10])).toEqual([4, 3, 3]);
  });

  test('no part gets more than its maximum, where the plain largest remainder would do so', () => {
    expect(verdeel(2, [11, 16, 13], 20, [1, 1, 0])).toEqual([1, 1, 0]);
  });

  test('points sum to the side, maxima to 1000, and no point exceeds its maximum', () => {
    fc.assert(
      fc.property(fc.array(eenDeel, { minLength: 1, maxLength: 14 }), (delen) => {
        const noemer = som(delen.map(({ gewicht }) => gewicht));
        const vol = delen.map(({ gewicht }) => gewicht * 1000);
        const maxima = verdeel(1000, vol, noemer, vol);
        const behaald = delen.map(({ gewicht, s }) => gewicht * s);
        const punten = verdeel(
          gewogenGemiddelde(delen, ({ s }) => s),
          behaald,
          noemer,
          maxima,
        );
        expect(som(maxima)).toBe(1000);
        expect(som(punten)).toBe(gewogenGemiddelde(delen, ({ s }) => s));
        expect(punten.every((punt, i) => punt >= 0 && punt <= maxima[i]!)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

const eenDeel = fc.record({
  gewicht: fc.integer({ min: 1, max: 1000 }),
  s: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(0, 1000)),
});
