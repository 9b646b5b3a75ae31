import { expect, test } from '@jest/globals';
import { gevolgen } from './gevolgen.js';

const iemand = (kandidaatId: string, rangNu: number | null, rang: number | null, scoreNu = 500, score = 500) => ({
  ...{ kandidaatId, rangNu, rang, scoreNu, score },
  verschillen: [],
});

test('says of each who drops out, comes in or stays, and where', () => {
  const { eraf, erbij, blijft } = gevolgen(
    [iemand('a', 1, 2, 700, 600), iemand('b', 2, null, 650, 0), iemand('c', null, 1), iemand('d', 3, 3)],
    new Map([['b', 'B']]),
  );
  expect(eraf).toMatchObject([{ wie: 'Kandidaat B', plek: 'Stond op plek 2. Score 650, wordt 0.' }]);
  expect(erbij).toMatchObject([{ wie: 'Nieuw op de lijst', plek: 'Komt op plek 1. Score 500.' }]);
  expect(blijft.map(({ plek }) => plek)).toEqual([
    'Van plek 1 naar 2. Score 700, wordt 600.',
    'Blijft op plek 3. Score 500.',
  ]);
  const [verdrongen] = gevolgen([iemand('e', 10, null, 860, 870)], new Map()).eraf;
  expect([eraf[0]!.uitleg, verdrongen!.uitleg]).toEqual([
    undefined,
    expect.stringContaining('anderen passen nu beter'),
  ]);
});
