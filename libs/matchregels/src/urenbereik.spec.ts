import { describe, expect, test } from '@jest/globals';
import { inUren, urenbereik, urenOverlap } from './urenbereik.js';

const bereik = (minimaal?: number, maximaal?: number) => ({ minimaal, maximaal });

describe('hours a week', () => {
  test.each([
    ['nothing known', {}, undefined],
    ['one bound', { urenMinimaal: 24 }, bereik(24)],
    ['swapped bounds', { urenMinimaal: 32, urenMaximaal: 24 }, undefined],
    ['0 and 100 are outside VUM 1–99', { urenMinimaal: 0, urenMaximaal: 100 }, undefined],
    ['one bound outside 1–99', { urenMinimaal: 0, urenMaximaal: 32 }, bereik(undefined, 32)],
    ['no whole number', { urenMinimaal: 24.5 }, undefined],
  ])('%s', (_, feiten, verwacht) => expect(urenbereik(feiten)).toEqual(verwacht));

  test.each([
    [bereik(24, 32), bereik(32, 40), 1000],
    [bereik(24, 32), bereik(33, 40), 875],
    [bereik(36, 36), bereik(16, 32), 500],
    [bereik(36, 36), bereik(undefined, 28), 0],
    [bereik(36, 36), bereik(undefined, 8), 0],
    [bereik(32), bereik(24), 1000],
    [bereik(undefined, 20), bereik(24), 500],
  ])('%j against %j gives %d, in both directions', (werk, kandidaat, s) => {
    expect(urenOverlap(werk, kandidaat)).toBe(s);
    expect(urenOverlap(kandidaat, werk)).toBe(s);
  });

  test.each([
    [bereik(24, 24), '24 uur'],
    [bereik(24, 32), '24 tot 32 uur'],
    [bereik(24), 'minimaal 24 uur'],
    [bereik(undefined, 32), 'maximaal 32 uur'],
  ])('%j reads "%s"', (uren, tekst) => expect(inUren(uren)).toBe(tekst));
});
