import { expect, test } from '@jest/globals';
import { helling } from './helling.js';

const reeks = (waarde: (uur: number, n: number) => number) =>
  Array.from({ length: 24 }, (_, n) => ({ uur: n / 48, waarde: waarde(n / 48, n) }));

test('a flat line with scatter has no slope, and its scatter is known', () => {
  const { procentPerUur, ruisProcentPerUur } = helling(reeks((_, n) => 200 + (n % 2)));
  expect(procentPerUur).toBe(0);
  expect(ruisProcentPerUur).toBeGreaterThan(0.5);
});

test('a leak shows through the scatter', () => {
  const { procentPerUur, ruisProcentPerUur } = helling(reeks((uur, n) => 200 + 10 * uur + (n % 2)));
  expect(procentPerUur).toBeCloseTo(5, 0);
  expect(procentPerUur).toBeGreaterThan(ruisProcentPerUur);
});

test('one high measurement does not bend the line', () => {
  expect(helling(reeks((_, n) => (n === 20 ? 900 : 200))).procentPerUur).toBe(0);
});
