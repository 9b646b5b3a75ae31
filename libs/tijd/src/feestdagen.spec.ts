import { describe, expect, test } from '@jest/globals';
import { eerstePaasdag, feestdagen } from './feestdagen.js';

describe('feestdagen', () => {
  test('of 2026, with Good Friday, 5 May and the days equated by decree', () => {
    expect(feestdagen(2026).map(({ datum, naam }) => `${datum} ${naam}`)).toEqual([
      '2026-01-01 Nieuwjaarsdag',
      '2026-01-02 Gelijkgestelde dag',
      '2026-04-03 Goede Vrijdag',
      '2026-04-06 Tweede paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-15 Gelijkgestelde dag',
      '2026-05-25 Tweede pinksterdag',
      '2026-12-25 Eerste kerstdag',
      '2026-12-26 Tweede kerstdag',
    ]);
  });

  test.each([
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
  ])('Koningsdag of %i is celebrated on %s', (jaar, datum) => {
    expect(feestdagen(jaar).find(({ naam }) => naam === 'Koningsdag')?.datum).toBe(datum);
  });

  // The earliest and the latest Easter of this century are in it.
  test.each(['2008-03-23', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25'])(
    'Easter Sunday falls on %s',
    (datum) => {
      expect(eerstePaasdag(Number(datum.slice(0, 4)))).toBe(datum);
    },
  );
});
