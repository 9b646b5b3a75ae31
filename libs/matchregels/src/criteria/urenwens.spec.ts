import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import type { Urenfeiten } from '../urenbereik.js';
import { urenwens } from './urenwens.js';

const meet = (vacature: Urenfeiten, kandidaat: Urenfeiten) =>
  uitgesproken(urenwens.meet(vacature, kandidaat, omgeving));

describe('urenwens', () => {
  test('is not asked when the vacancy states no hours', () => {
    expect(meet({}, { urenMinimaal: 24 })).toEqual(NIET_GEVRAAGD);
  });

  test.each([
    [{ urenMinimaal: 24, urenMaximaal: 24 }, 1000, 'Het werk is 24 uur per week. De kandidaat wil 24 uur werken.'],
    [{ urenMinimaal: 30 }, 250, 'Het werk is 24 uur per week. De kandidaat wil minimaal 30 uur werken.'],
    [{ urenMaximaal: 12 }, 0, 'Het werk is 24 uur per week. De kandidaat wil maximaal 12 uur werken.'],
  ])('%j', (kandidaat, s, zin) => {
    expect(meet({ urenMinimaal: 24, urenMaximaal: 24 }, kandidaat)).toEqual({ soort: 'bekend', s, zin });
  });

  test('a missing wish is unknown and not a conflict', () => {
    expect(meet({ urenMinimaal: 24 }, {})).toEqual({
      soort: 'onbekend',
      zin: 'Het werk is minimaal 24 uur per week. Wij weten nog niet wat de kandidaat hiervan vindt.',
    });
  });
});
