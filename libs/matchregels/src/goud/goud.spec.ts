import { describe, expect, test } from '@jest/globals';
import { wegingen } from '../weging/wegingen.js';
import { goudgevallen, toetsGeval } from './index.js';

test('there are at least sixty, each with its own name and reason', () => {
  expect(goudgevallen.length).toBeGreaterThanOrEqual(60);
  expect(new Set(goudgevallen.map(({ titel }) => titel)).size).toBe(goudgevallen.length);
  expect(
    goudgevallen.every(({ omdat, volgorde, uit = [] }) => omdat.endsWith('.') && volgorde.length + uit.length > 0),
  ).toBe(true);
});

describe.each(goudgevallen)('$titel', (geval) => {
  test('is found so', () => {
    expect(toetsGeval(geval, wegingen.at(-1)!)).toEqual([]);
  });
});

test('a weight set that counts language only would not pass', () => {
  const [laatste] = wegingen.slice(-1);
  const werkgever = Object.fromEntries(Object.keys(laatste!.gewichten.werkgever).map((naam) => [naam, 0]));
  const scheef = { ...laatste!, gewichten: { ...laatste!.gewichten, werkgever: { ...werkgever, taal: 1000 } } };
  expect(goudgevallen.flatMap((geval) => toetsGeval(geval, scheef)).length).toBeGreaterThan(10);
});
