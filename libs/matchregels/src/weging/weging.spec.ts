import { describe, expect, test } from '@jest/globals';
import { criteria } from '../criteria/index.js';
import { som } from '../duizendsten.js';
import { weging } from './1.0.0.js';
import { wegingHash } from './weging.js';

describe('weight set 1.0.0', () => {
  test('the weights of each side sum to 1000', () => {
    expect(som(Object.values(weging.gewichten.werkgever))).toBe(1000);
    expect(som(Object.values(weging.gewichten.kandidaat))).toBe(1000);
  });

  test('every criterion has a weight on its side and its own name', () => {
    for (const { naam, kant } of criteria) expect(weging.gewichten[kant]).toHaveProperty(naam);
    expect(new Set(criteria.map(({ naam }) => naam)).size).toBe(criteria.length);
  });

  test('every instrument has a β between 0 and 1000', () => {
    for (const beta of Object.values(weging.bruggen)) expect(beta > 0 && beta <= 1000).toBe(true);
  });
});

describe('hash of a weight set', () => {
  test('does not depend on the order of keys or criteria', () => {
    const omgekeerd = Object.fromEntries(Object.entries(weging).reverse()) as unknown as typeof weging;
    expect(wegingHash(omgekeerd, ['b', 'a'])).toBe(wegingHash(weging, ['a', 'b']));
    expect(wegingHash(weging)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('changes with a weight, a β and a criterion', () => {
    const anders = { ...weging.gewichten, werkgever: { ...weging.gewichten.werkgever, uren: 81 } };
    const hashes = [
      wegingHash(weging),
      wegingHash({ ...weging, gewichten: anders }),
      wegingHash({ ...weging, bruggen: { ...weging.bruggen, jobcoach: 700 } }),
      wegingHash(weging, ['taal']),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
