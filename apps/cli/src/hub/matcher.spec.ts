import { describe, expect, test } from '@jest/globals';
import { besluit } from './matcher.js';

describe('waiting for the matcher', () => {
  test('ends as soon as it has seen everything', () => {
    expect(besluit({ bij: true, matchers: 1 }, 0)).toBe('klaar');
  });
  test('goes on for a minute while it reads', () => {
    expect(besluit({ bij: false, matchers: 1 }, 59_999)).toBe('wacht');
    expect(besluit({ bij: false, matchers: 1 }, 60_000)).toBe('te laat');
  });
  test('goes on for five seconds when there is none, because one may just be starting', () => {
    expect(besluit({ bij: false, matchers: 0 }, 4_999)).toBe('wacht');
    expect(besluit({ bij: false, matchers: 0 }, 5_000)).toBe('geen matcher');
  });
});
