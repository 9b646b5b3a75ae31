import { expect, test } from '@jest/globals';
import { kiesBrug } from './brug.js';

const sterkten = { leerwerkroute: 600, proefplaatsing: 600, jobcoach: 800 };

test('the strongest possible instrument is chosen', () => {
  const catalogus = { leerwerkroute: 'mogelijk', jobcoach: 'mogelijk' } as const;
  expect(kiesBrug(['leerwerkroute', 'jobcoach'], catalogus, sterkten)).toEqual({
    naam: 'jobcoach',
    status: 'mogelijk',
    beta: 800,
  });
});

test('on equal strength the order of the criterion counts', () => {
  const catalogus = { leerwerkroute: 'mogelijk', proefplaatsing: 'mogelijk' } as const;
  expect(kiesBrug(['proefplaatsing', 'leerwerkroute'], catalogus, sterkten)?.naam).toBe('proefplaatsing');
});

test('a weaker possible instrument goes before a stronger uncertain one', () => {
  const catalogus = { leerwerkroute: 'mogelijk', jobcoach: 'nagaan' } as const;
  expect(kiesBrug(['jobcoach', 'leerwerkroute'], catalogus, sterkten)?.naam).toBe('leerwerkroute');
});

test('an instrument outside the catalogue must be found out and has no β', () => {
  expect(kiesBrug(['jobcoach'], {}, sterkten)).toEqual({ naam: 'jobcoach', status: 'nagaan' });
});

test('an impossible instrument is not named', () => {
  expect(kiesBrug(['jobcoach'], { jobcoach: 'niet' }, sterkten)).toBeUndefined();
  expect(kiesBrug([], {}, sterkten)).toBeUndefined();
});
