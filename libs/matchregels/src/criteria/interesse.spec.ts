import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import { interesse } from './interesse.js';

const meet = (werk: string[], eigen: string[]) =>
  uitgesproken(interesse.meet({ interesses: werk }, { interesses: eigen }, omgeving));

describe('interesse', () => {
  test('is not asked when nobody said what is in the work', () => {
    expect(meet([], ['buiten'])).toEqual(NIET_GEVRAAGD);
    expect(meet(['onbekend'], ['buiten'])).toEqual(NIET_GEVRAAGD);
  });

  test.each([
    [['buiten'], 1000, 'Dit past bij wat de kandidaat leuk vindt.'],
    [['buiten', 'dieren'], 500, 'Dit past deels bij wat de kandidaat leuk vindt.'],
    [['dieren'], 0, 'De kandidaat vindt ander werk leuk.'],
  ])('%j', (eigen, s, zin) => expect(meet(['buiten', 'handen'], eigen)).toEqual({ soort: 'bekend', s, zin }));

  test('a missing wish is unknown and not a conflict', () => {
    expect(meet(['buiten'], ['onbekend'])).toMatchObject({ soort: 'onbekend' });
  });
});
