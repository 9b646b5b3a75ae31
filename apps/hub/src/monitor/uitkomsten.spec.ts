import { expect, test } from '@jest/globals';
import { rapport } from './uitkomsten.js';

const weigeringen = [
  { reden: 'geen-reden', aantal: 9 },
  { reden: 'reis', aantal: 4 },
  { reden: 'taal', aantal: 7 },
];

test('tells per band what came of it, with how certain that is, and which demand costs most', () => {
  const uit = rapport({ banden: [{ van: 900, afgerond: 100, geplaatst: 30 }], weigeringen, neeVanInwoner: [] });
  expect(uit).toMatchObject({
    banden: [{ van: 900, tot: 999, afgerond: 100, geplaatst: 30, aandeel: 300, interval: [219, 396] }],
    perCriterium: [
      { criterium: 'taal', aantal: 7 },
      { criterium: 'reis', aantal: 4 },
    ],
  });
});

test.each([
  ['nothing yet', [], false, false],
  ['one short of a curve', [{ van: 500, afgerond: 499, geplaatst: 100 }], false, false],
  ['a curve', [{ van: 500, afgerond: 500, geplaatst: 100 }], true, false],
  [
    'a band with too few',
    [
      { van: 500, afgerond: 500, geplaatst: 100 },
      { van: 600, afgerond: 29, geplaatst: 1 },
    ],
    false,
    false,
  ],
  ['enough for weights', [{ van: 500, afgerond: 900, geplaatst: 280 }], true, true],
])('%s: advice only above the floors', (_, banden, curve, gewichten) => {
  expect(rapport({ banden, weigeringen, neeVanInwoner: [] })).toMatchObject({ advies: { curve, gewichten } });
});
