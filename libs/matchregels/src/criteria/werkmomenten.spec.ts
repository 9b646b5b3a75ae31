import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import { werkmomenten } from './werkmomenten.js';

const meet = (werk: object, kandidaat: object) => uitgesproken(werkmomenten.meet(werk, kandidaat, omgeving));

describe('werkmomenten', () => {
  test.each([{}, { onregelmatig: 2 }, { onregelmatig: 0, kantoortijden: 0 }])('are not asked by %j', (werk) => {
    expect(meet(werk, { onregelmatig: 2 })).toEqual(NIET_GEVRAAGD);
  });

  test.each([
    [{ onregelmatig: 1 }, { onregelmatig: 1 }, 1000],
    [{ onregelmatig: 1 }, { onregelmatig: 2 }, 200],
    [{ onregelmatig: 1 }, { kantoortijden: 1 }, 200],
    [{ kantoortijden: 1 }, { kantoortijden: 1 }, 1000],
    [{ kantoortijden: 1 }, { kantoortijden: 2 }, 200],
  ])('work %j, wish %j', (werk, wens, s) => expect(meet(werk, wens)).toMatchObject({ soort: 'bekend', s }));

  test('a missing wish is unknown and not a conflict', () => {
    expect(meet({ onregelmatig: 1 }, { onregelmatig: 0 })).toMatchObject({ soort: 'onbekend' });
  });

  test('are hard only when the candidate says so', () => {
    expect(meet({ onregelmatig: 1 }, { onregelmatig: 2 })).not.toHaveProperty('uit');
    expect(meet({ onregelmatig: 1 }, { onregelmatig: 2, alleenDezeWerkmomenten: true })).toHaveProperty('uit');
    expect(meet({ onregelmatig: 1 }, { onregelmatig: 1, alleenDezeWerkmomenten: true })).not.toHaveProperty('uit');
  });
});
