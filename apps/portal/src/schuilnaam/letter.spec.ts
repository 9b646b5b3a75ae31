import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { schuilnaam } from './letter.js';

test('every number has a name of its own', () => {
  expect([1, 2, 26, 27, 52, 53].map(schuilnaam)).toEqual(['A', 'B', 'Z', 'AA', 'AZ', 'BA']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }), (a, b) => {
      expect(schuilnaam(a) === schuilnaam(b)).toBe(a === b);
    }),
  );
});
