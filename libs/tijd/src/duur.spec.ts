import { describe, expect, test } from '@jest/globals';
import { leesDuur } from './duur.js';
import { Klok } from './klok.js';

const UUR = 3_600_000;

describe('leesDuur', () => {
  test.each([
    ['P10D', 240 * UUR],
    ['PT2H', 2 * UUR],
    ['P1DT12H', 36 * UUR],
    ['P2W', 336 * UUR],
    ['-P1D', -24 * UUR],
    ['PT1H30M15S', 1.5 * UUR + 15_000],
    ['PT0S', 0],
    ['-P0D', 0],
  ])('reads %s', (tekst, ms) => {
    expect(leesDuur(tekst)).toBe(ms);
  });

  test.each([
    '',
    'P',
    'PT',
    'P1DT',
    'P1M',
    'P1Y',
    'P1Y2D',
    'P1W2D',
    'P1.5D',
    '10D',
    'p10d',
    ' P1D',
    'P1D\n',
    '--P1D',
    'P99999999D',
  ])('refuses %j', (tekst) => {
    expect(leesDuur(tekst)).toBeUndefined();
  });
});

describe('Klok', () => {
  test('is as far from the machine as its shift says', () => {
    const verschil = new Klok(240 * UUR).nu().getTime() - new Klok().nu().getTime();
    expect(Math.abs(verschil - 240 * UUR)).toBeLessThan(1000);
  });

  test('refuses a shift that is no number', () => {
    expect(() => new Klok(Number.NaN)).toThrow(RangeError);
  });
});
