import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import type { Urenfeiten } from '../urenbereik.js';
import { uren } from './uren.js';

const WERK = { urenMinimaal: 32, urenMaximaal: 36 };
const meet = (vacature: Urenfeiten, kandidaat: Urenfeiten) => uitgesproken(uren.meet(vacature, kandidaat, omgeving));

describe('uren', () => {
  test('are not asked when the vacancy states none, or swapped ones', () => {
    expect(meet({}, WERK)).toEqual(NIET_GEVRAAGD);
    expect(meet({ urenMinimaal: 36, urenMaximaal: 32 }, WERK)).toEqual(NIET_GEVRAAGD);
  });

  test('overlap meets the demand', () => {
    expect(meet(WERK, { urenMaximaal: 32 })).toEqual({
      soort: 'bekend',
      s: 1000,
      zin: 'De uren passen. De kandidaat kan maximaal 32 uur per week werken.',
    });
  });

  test('every hour short costs an eighth', () => {
    expect(meet(WERK, { urenMinimaal: 24, urenMaximaal: 28 })).toEqual({
      soort: 'bekend',
      s: 500,
      zin: 'Het werk is 32 tot 36 uur per week. De kandidaat kan 24 tot 28 uur werken.',
    });
  });

  test.each([{}, { urenMinimaal: 40, urenMaximaal: 20 }])('%j is unknown', (kandidaat) => {
    expect(meet(WERK, kandidaat)).toEqual({
      soort: 'onbekend',
      zin: 'Het werk is 32 tot 36 uur per week. Wij weten nog niet hoeveel uur de kandidaat kan werken. Vraag dit na.',
    });
  });
});
