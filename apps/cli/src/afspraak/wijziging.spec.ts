import { describe, expect, test } from '@jest/globals';
import { metWijziging } from './wijziging.js';

const nu = {
  stuurt: ['a', 'b'],
  ontvangt: ['c'],
  diensten: ['d'],
  standaard: ['stuurt'],
  grondslagen: [{ doel: 'regie', grondslag: 'Wet X' }],
};

describe('changing an agreement', () => {
  test('what is not named stays, and what follows the catalogue keeps following it', () => {
    expect(metWijziging(nu, { grondslag: [] })).toEqual({
      ontvangt: ['c'],
      diensten: ['d'],
      grondslagen: [{ doel: 'regie', grondslag: 'Wet X' }],
    });
  });

  test('standaard goes back to the catalogue; an empty list is a list', () => {
    const wijziging = { stuurt: [], diensten: ['standaard'], grondslag: [] };
    expect(metWijziging(nu, wijziging)).toMatchObject({ stuurt: [], ontvangt: ['c'] });
    expect(metWijziging(nu, wijziging)).not.toHaveProperty('diensten');
  });

  test('a purpose comes, changes or goes', () => {
    const wijziging = { grondslag: ['regie=', 'advies=Wet Y artikel 3 = nieuw'] };
    expect(metWijziging(nu, wijziging)).toMatchObject({
      grondslagen: [{ doel: 'advies', grondslag: 'Wet Y artikel 3 = nieuw' }],
    });
  });
});
