import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gevraagdeRust, STANDAARDPLAN as plan, toevalUit, wachttijd } from './plan.js';

const NU = new Date('2026-11-22T12:00:00Z');

describe('when a levering is tried again', () => {
  test('ten attempts over three days, at once the first time', () => {
    expect(plan.schema).toHaveLength(10);
    expect(plan.schema[0]).toBe(0);
    expect(plan.schema.reduce((som, s) => som + s, 0)).toBe(75 * 3_600 + 35 * 60 + 5);
  });

  test('within a fifth of the schedule, and the same seed gives the same times', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 9 }), (zaad, gedaan) => {
        const wacht = wachttijd(plan, gedaan, 0, toevalUit(zaad))!;
        const basis = plan.schema[gedaan]!;
        expect(wacht).toBeGreaterThanOrEqual(basis * 0.8 - 1e-6);
        expect(wacht).toBeLessThanOrEqual(basis * 1.2 + 1e-6);
        expect(wachttijd(plan, gedaan, 0, toevalUit(zaad))).toBe(wacht);
      }),
    );
  });

  test('spread out: a thousand retries do not come at once', () => {
    const toeval = toevalUit(1);
    const tijden = Array.from({ length: 1_000 }, () => wachttijd(plan, 2, 0, toeval)!);
    expect(Math.max(...tijden) - Math.min(...tijden)).toBeGreaterThan(100);
  });

  test('never after the last', () => {
    expect(wachttijd(plan, 10, 0, toevalUit(1))).toBeUndefined();
    expect(wachttijd(plan, 10, 60, toevalUit(1))).toBeUndefined();
  });

  test('never sooner than asked', () => {
    expect(wachttijd(plan, 1, 600, toevalUit(1))).toBe(600);
  });
});

test.each([
  [undefined, 0],
  ['120', 120],
  ['0', 0],
  ['999999999', 3_600],
  ['Sun, 22 Nov 2026 12:01:30 GMT', 90],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['Sun, 22 Nov 2037 12:00:00 GMT', 3_600],
  ['straks', 0],
  ['-5', 0],
])('Retry-After %s asks for %s seconds', (kop, seconden) => {
  expect(gevraagdeRust(plan, kop, NU)).toBe(seconden);
});
