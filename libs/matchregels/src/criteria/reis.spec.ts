import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import type { Plek } from '../plek.js';
import { ARNHEM, noordVanArnhem, omgeving, uitgesproken } from '../test/wereld.js';
import { bereikbaarheid, reis } from './reis.js';

const meet = (vacature: Plek | undefined, plek: Plek | undefined, maximaleReisafstand?: number) =>
  uitgesproken(reis.meet({ plek: vacature }, { plek, maximaleReisafstand }, omgeving));

describe('reis', () => {
  test.each([undefined, { lat: 520, lon: 5 }])('is not asked when the work is at %j', (plek) => {
    expect(meet(plek, ARNHEM, 15)).toEqual(NIET_GEVRAAGD);
  });

  test.each([
    [9, 15, 1000, 'Het werk is 9 km van huis. De kandidaat wil tot 15 km reizen.'],
    [18, 15, 600, 'Het werk is 18 km van huis. De kandidaat wil tot 15 km reizen.'],
    [23, 15, 0, 'Het werk is 23 km van huis. De kandidaat wil tot 15 km reizen.'],
    [0, 0, 1000, 'Het werk is minder dan 1 km van huis. De kandidaat wil niet reizen.'],
    [1, 0, 0, 'Het werk is 1 km van huis. De kandidaat wil niet reizen.'],
  ])('%d km with a maximum of %d', (km, maximum, s, zin) => {
    expect(meet(ARNHEM, noordVanArnhem(km), maximum)).toEqual({ soort: 'bekend', s, zin });
  });

  test.each([undefined, -1, 1000, 7.5])('a maximum of %s is unknown', (maximum) => {
    expect(meet(ARNHEM, noordVanArnhem(9), maximum)).toEqual({
      soort: 'onbekend',
      zin: 'Het werk is 9 km van huis. Wij weten nog niet wat de kandidaat hiervan vindt.',
    });
  });

  test('an unknown home is unknown', () => {
    expect(meet(ARNHEM, undefined, 15)).toEqual({
      soort: 'onbekend',
      zin: 'Wij weten nog niet hoe ver het werk van huis is. Vraag dit na.',
    });
  });

  test('farther is never better, and half as far again is nothing', () => {
    for (const maximum of [1, 2, 7, 15, 40]) {
      const reeks = Array.from({ length: 2 * maximum + 1 }, (_, km) => bereikbaarheid(km, maximum));
      expect(reeks).toEqual(reeks.toSorted((a, b) => b - a));
      expect(bereikbaarheid(Math.ceil(1.5 * maximum), maximum)).toBe(0);
    }
  });
});
