import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken, VANDAAG } from '../test/wereld.js';
import { beschikbaar } from './beschikbaar.js';

const meet = (werk: number | undefined, kandidaat: number | undefined) =>
  uitgesproken(beschikbaar.meet({ vanaf: werk }, { vanaf: kandidaat }, omgeving));

describe('beschikbaar', () => {
  test('is not asked when the work has no start', () => expect(meet(undefined, VANDAAG)).toEqual(NIET_GEVRAAGD));
  test('without a date is unknown', () => expect(meet(VANDAAG, undefined)).toMatchObject({ soort: 'onbekend' }));

  test.each([
    [10, 10, 1000],
    [10, 11, 966],
    [10, 25, 500],
    [10, 40, 0],
    [10, 400, 0],
  ])('start in %d days, available in %d', (werk, kandidaat, s) => {
    expect(meet(VANDAAG + werk, VANDAAG + kandidaat)).toMatchObject({ s });
  });

  test('work that began in the past can begin today', () => {
    expect(meet(VANDAAG - 300, VANDAAG)).toMatchObject({ s: 1000, zin: 'De kandidaat kan op tijd beginnen.' });
    expect(meet(VANDAAG - 300, VANDAAG + 3)).toMatchObject({
      s: 900,
      zin: 'Het werk kan beginnen op 22 november 2026. De kandidaat kan vanaf 25 november 2026.',
    });
  });
});
