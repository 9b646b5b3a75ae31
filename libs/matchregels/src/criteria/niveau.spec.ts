import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import { niveau } from './niveau.js';

const meet = (vacature: object, kandidaat: object) => uitgesproken(niveau.meet(vacature, kandidaat, omgeving));

describe('niveau', () => {
  test.each([{}, { niveau: 0 }, { niveau: 7 }, { niveau: 0, opleidingsniveaus: [4] }, { opleidingsniveaus: [9] }])(
    'is not asked by %j',
    (vacature) => expect(meet(vacature, { niveau: 5 })).toEqual(NIET_GEVRAAGD),
  );

  test.each([
    [4, 1000, 'Het niveau van dit werk past.'],
    [3, 600, 'Het werk vraagt niveau mbo, havo of vwo. De kandidaat heeft niveau vmbo.'],
    [2, 200, 'Het werk vraagt niveau mbo, havo of vwo. De kandidaat heeft niveau basisschool.'],
  ])('mbo asked, level %d', (eigen, s, zin) => {
    expect(meet({ niveau: 4 }, { niveau: eigen })).toEqual({ soort: 'bekend', s, zin });
  });

  test.each([{}, { niveau: 7 }, { opleidingsniveaus: [9] }])('%j is unknown', (kandidaat) => {
    expect(meet({ niveau: 4 }, kandidaat)).toMatchObject({ soort: 'onbekend' });
  });

  test('education speaks where the level is missing: the highest of a candidate, the lowest that is asked', () => {
    expect(meet({ opleidingsniveaus: [5, 4] }, { niveau: 7, opleidingsniveaus: [2, 4] })).toMatchObject({ s: 1000 });
  });

  test('is hard where the law asks the diploma, and only when the level is known', () => {
    expect(meet({ beroep: 'kok', niveau: 4 }, { niveau: 3 })).toHaveProperty('uit');
    expect(meet({ beroep: 'hovenier', niveau: 4 }, { niveau: 3 })).not.toHaveProperty('uit');
    expect(meet({ beroep: 'kok', niveau: 4 }, {})).not.toHaveProperty('uit');
  });
});
