import { expect, test } from '@jest/globals';
import { leesLokaleDatum } from '@estafette/tijd';
import { keuzes } from './stand.js';

test('every quarter that can be chosen is counted, and the years they lie in', () => {
  const periodes = keuzes(leesLokaleDatum('2026-05-17')!);
  expect(periodes.slice(0, 3)).toEqual([
    { van: '2026-04-01', tot: '2026-06-30' },
    { van: '2026-01-01', tot: '2026-03-31' },
    { van: '2025-10-01', tot: '2025-12-31' },
  ]);
  expect(periodes.slice(8)).toEqual([2026, 2025, 2024].map((jaar) => ({ van: `${jaar}-01-01`, tot: `${jaar}-12-31` })));
});
