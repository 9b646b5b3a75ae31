import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import { rijbewijs } from './rijbewijs.js';

const meet = (rijbewijzen: string[], eigen: string[], rijdenIsHetWerk = false) =>
  uitgesproken(rijbewijs.meet({ rijbewijzen, rijdenIsHetWerk }, { rijbewijzen: eigen }, omgeving));

describe('rijbewijs', () => {
  test('is not asked when the vacancy states none', () => expect(meet([], ['B'])).toEqual(NIET_GEVRAAGD));

  test.each([
    [['B'], ['B'], 1000],
    [['B'], ['CE'], 1000],
    [['B', 'C'], ['C'], 1000],
    [['C'], ['B'], 0],
    [['B', 'C'], ['B'], 0],
  ])('%j asked, %j held', (gevraagd, eigen, s) => expect(meet(gevraagd, eigen)).toMatchObject({ soort: 'bekend', s }));

  test('without any licence in the profile is unknown, also when driving is the job', () => {
    expect(meet(['B'], [], true)).toEqual({
      soort: 'onbekend',
      zin: 'Voor dit werk is rijbewijs B nodig. Wij weten nog niet of de kandidaat dat heeft. Vraag dit na.',
    });
  });

  test('is hard only when driving is the job', () => {
    expect(meet(['B'], ['AM'])).not.toHaveProperty('uit');
    expect(meet(['B'], ['AM'], true)).toMatchObject({
      uit: 'Rijden is het werk. De kandidaat heeft niet rijbewijs B.',
    });
  });
});
