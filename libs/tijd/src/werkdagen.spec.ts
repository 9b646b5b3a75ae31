import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { feestdagen } from './feestdagen.js';
import { dagenLater, eindeVan, leesLokaleDatum, lokaleDatum, weekdag, type LokaleDatum } from './lokale-datum.js';
import { isWerkdag, plusDagen, plusWerkdagen, werkdagenTussen } from './werkdagen.js';

const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const aantal = fc.integer({ min: 0, max: 60 });

/** A term that ends at 24:00 belongs to the day before that instant. */
const laatsteMoment = (einde: Date) => new Date(einde.getTime() - 1);
const laatsteDag = (einde: Date) => lokaleDatum(laatsteMoment(einde));
const datum = (tekst: string) => leesLokaleDatum(tekst) as LokaleDatum;

describe('lokaleDatum', () => {
  test.each([
    ['2026-11-22T22:59:59.999Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('%s is %s in the Netherlands', (tijd, verwacht) => {
    expect(lokaleDatum(new Date(tijd))).toBe(verwacht);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-4-1', '2026-04-31', 'gisteren', ''])('%j is no day', (tekst) => {
    expect(leesLokaleDatum(tekst)).toBeUndefined();
  });

  test('a day ends at 24:00 local, also when the clocks change', () => {
    expect(eindeVan(datum('2026-03-28')).toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(eindeVan(datum('2026-03-29')).toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(eindeVan(datum('2026-10-24')).toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(eindeVan(datum('2026-10-25')).toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  test('the end of a day is the first instant of the next', () => {
    fc.assert(
      fc.property(moment, (m) => {
        const einde = eindeVan(lokaleDatum(m));
        expect(einde > m).toBe(true);
        expect(laatsteDag(einde)).toBe(lokaleDatum(m));
        expect(lokaleDatum(einde) > lokaleDatum(m)).toBe(true);
      }),
    );
  });
});

describe('plusWerkdagen by example', () => {
  test.each([
    ['over a weekend', '2026-11-20T15:00:00+01:00', 1, '2026-11-23'],
    ['from Saturday', '2026-11-21T12:00:00+01:00', 1, '2026-11-23'],
    ['over Christmas 2026', '2026-12-24T09:00:00+01:00', 1, '2026-12-28'],
    ['over Christmas and New Year', '2026-12-24T09:00:00+01:00', 5, '2027-01-04'],
    ['over Easter 2026, Good Friday too', '2026-04-02T17:00:00+02:00', 1, '2026-04-07'],
    ['over Koningsdag on Monday', '2026-04-24T10:00:00+02:00', 1, '2026-04-28'],
    ['over Koningsdag moved to Saturday', '2025-04-25T10:00:00+02:00', 1, '2025-04-28'],
    ['over Ascension and the day equated with it', '2026-05-13T10:00:00+02:00', 1, '2026-05-18'],
    ['over 5 May, in any year', '2026-05-04T10:00:00+02:00', 1, '2026-05-06'],
    ['over New Year with 2 January 2026 equated', '2025-12-31T10:00:00+01:00', 1, '2026-01-05'],
    ['just before midnight', '2026-11-23T23:59:59+01:00', 1, '2026-11-24'],
    ['at midnight a new day has begun', '2026-11-24T00:00:00+01:00', 1, '2026-11-25'],
    ['over the start of summer time', '2026-03-27T10:00:00+01:00', 1, '2026-03-30'],
    ['over the end of summer time', '2026-10-23T10:00:00+02:00', 1, '2026-10-26'],
    ['zero is the day itself', '2026-11-21T10:00:00+01:00', 0, '2026-11-21'],
  ])('%s', (_naam, start, n, verwacht) => {
    expect(laatsteDag(plusWerkdagen(new Date(start), n))).toBe(verwacht);
  });

  test('ends at local midnight on both sides of a change of the clocks', () => {
    expect(plusWerkdagen(new Date('2026-03-27T10:00:00Z'), 1).toISOString()).toBe('2026-03-30T22:00:00.000Z');
    expect(plusWerkdagen(new Date('2026-10-23T10:00:00Z'), 1).toISOString()).toBe('2026-10-26T23:00:00.000Z');
  });

  test.each([-1, 1.5, Number.NaN])('refuses %p days', (n) => {
    expect(() => plusWerkdagen(new Date('2026-11-22'), n)).toThrow(RangeError);
    expect(() => plusDagen(new Date('2026-11-22'), n)).toThrow(RangeError);
  });
});

describe('plusWerkdagen by law', () => {
  test('never ends on a weekend or a holiday', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const dag = laatsteDag(plusWerkdagen(start, n));
        expect([0, 6]).not.toContain(weekdag(dag));
        expect(feestdagen(Number(dag.slice(0, 4))).map((feestdag) => feestdag.datum)).not.toContain(dag);
      }),
    );
  });

  test('more days end later, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(moment, moment, aantal, (a, b, n) => {
        const [eerder, later] = a < b ? [a, b] : [b, a];
        expect(plusWerkdagen(eerder, n) <= plusWerkdagen(later, n)).toBe(true);
        expect(plusWerkdagen(eerder, n) < plusWerkdagen(eerder, n + 1)).toBe(true);
      }),
    );
  });

  test('n and then m days end when n + m days end', () => {
    fc.assert(
      fc.property(moment, aantal, aantal, (start, n, m) => {
        const inTweeen = plusWerkdagen(laatsteMoment(plusWerkdagen(start, n)), m);
        expect(inTweeen).toEqual(plusWerkdagen(start, n + m));
      }),
    );
  });

  test('werkdagenTussen counts back what plusWerkdagen added', () => {
    fc.assert(
      fc.property(moment, aantal, (start, n) => {
        expect(werkdagenTussen(start, laatsteMoment(plusWerkdagen(start, n)))).toBe(n);
      }),
    );
  });
});

describe('plusDagen and werkdagenTussen', () => {
  test('plusDagen counts calendar days, holidays too', () => {
    expect(laatsteDag(plusDagen(new Date('2026-12-24T12:00:00Z'), 2))).toBe('2026-12-26');
    expect(plusDagen(new Date('2026-03-28T12:00:00Z'), 1).toISOString()).toBe('2026-03-29T22:00:00.000Z');
  });

  test('werkdagenTussen by example', () => {
    expect(werkdagenTussen(new Date('2026-12-24T12:00:00Z'), new Date('2027-01-04T12:00:00Z'))).toBe(5);
    expect(werkdagenTussen(new Date('2026-11-20T12:00:00Z'), new Date('2026-11-22T12:00:00Z'))).toBe(0);
    expect(werkdagenTussen(new Date('2026-11-23T12:00:00Z'), new Date('2026-11-20T12:00:00Z'))).toBe(-1);
  });

  test('werkdagenTussen is what one counts day by day, holidays and a calendar of the region included', () => {
    const ooit = fc.date({ min: new Date('1950-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    const eind = fc.integer({ min: 0, max: 900 });
    const vrij = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 5 });
    fc.assert(
      fc.property(ooit, eind, vrij, (a, dagen, extra) => {
        const van = lokaleDatum(a);
        const kalender = new Set(extra.map((n) => dagenLater(van, n)));
        const alle = Array.from({ length: dagen }, (_, i) => dagenLater(van, i + 1));
        const b = new Date(`${dagenLater(van, dagen)}T11:00:00Z`);
        const geteld = alle.filter((dag) => isWerkdag(dag, kalender)).length;
        expect(werkdagenTussen(a, b, kalender)).toBe(geteld);
        expect(werkdagenTussen(b, a, kalender)).toBe(0 - geteld);
      }),
    );
  });

  test('werkdagenTussen over eight thousand years is no walk', () => {
    const begin = performance.now();
    expect(werkdagenTussen(new Date('2000-01-01T12:00:00Z'), new Date('9999-12-31T12:00:00Z'))).toBeGreaterThan(2e6);
    // Two million days one by one take minutes.
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  test('a day that the region does not work is skipped, once, also where it is a holiday or Sunday already', () => {
    const kalender = new Set([datum('2026-11-24'), datum('2026-12-25'), datum('2026-11-29')]);
    expect(laatsteDag(plusWerkdagen(new Date('2026-11-23T10:00:00Z'), 1, kalender))).toBe('2026-11-25');
    expect(werkdagenTussen(new Date('2026-11-23T10:00:00Z'), new Date('2026-12-28T10:00:00Z'), kalender)).toBe(
      werkdagenTussen(new Date('2026-11-23T10:00:00Z'), new Date('2026-12-28T10:00:00Z')) - 1,
    );
  });

  test('isWerkdag', () => {
    expect(isWerkdag(datum('2026-11-23'))).toBe(true);
    expect(isWerkdag(datum('2026-11-22'))).toBe(false);
    expect(isWerkdag(datum('2026-04-03'))).toBe(false);
  });
});

describe('a year that was typed wrong', () => {
  test.each(['0001-01-01', '0100-01-01', '1850-06-01', '1936-12-31', '9999-12-30', '9999-12-31'])(
    '%s ends, and terms after it come to an end',
    (tekst) => {
      const einde = eindeVan(datum(tekst));
      expect(Number.isFinite(einde.getTime())).toBe(true);
      for (const na of [plusWerkdagen(einde, 5), plusDagen(einde, 5)]) {
        expect(Number.isFinite(na.getTime())).toBe(true);
        expect(leesLokaleDatum(lokaleDatum(na))).toBeDefined();
      }
    },
  );
});
