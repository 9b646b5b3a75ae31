import { expect, test } from '@jest/globals';
import { wilson } from './wilson.js';

test('is what matching.md measured: 30 of 100 lies between 22% and 40%', () => {
  expect(wilson(30, 100)).toEqual({ aandeel: 300, interval: [219, 396] });
});

test('none of few is not never, and all of few is not always', () => {
  expect(wilson(0, 5)).toEqual({ aandeel: 0, interval: [0, 434] });
  expect(wilson(5, 5)).toEqual({ aandeel: 1000, interval: [566, 1000] });
});

test('more people make it more certain', () => {
  const breedte = (van: number) => {
    const [laag, hoog] = wilson(van / 5, van).interval;
    return hoog - laag;
  };
  expect([10, 100, 1000, 10_000].map(breedte)).toEqual([10, 100, 1000, 10_000].map(breedte).toSorted((a, b) => b - a));
});
