import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CEL_MINIMAAL, samen, toonCellen, verhouding, zonderKleine, type Cel } from './verhouding.js';

const cel = (groep: string, inAanmerking: number, vertoond: number): Cel => ({ groep, inAanmerking, vertoond });

test('half as often shown is a ratio of 500, and an alarm', () => {
  expect(verhouding(cel('laag', 100, 10), cel('hoog', 50, 10))).toEqual({
    groep: 'laag',
    tegenover: 'hoog',
    verhouding: 500,
    alarm: true,
  });
  expect(verhouding(cel('laag', 100, 17), cel('hoog', 100, 20))).toMatchObject({ verhouding: 850, alarm: false });
  expect(verhouding(cel('laag', 1000, 169), cel('hoog', 1000, 200))).toMatchObject({ verhouding: 845, alarm: true });
});

test('of fewer than ten nothing is told, and nobody shown is no alarm', () => {
  expect(toonCellen([cel('klein', 9, 3), cel('groot', 10, 3)])).toEqual([
    { groep: 'klein', teKlein: true },
    { groep: 'groot', teKlein: true },
  ]);
  expect(toonCellen([cel('groot', 10, 3)])).toEqual([{ groep: 'groot', inAanmerking: 10, vertoond: 3, aandeel: 300 }]);
  expect(verhouding(cel('klein', 9, 0), cel('hoog', 50, 10))).toEqual({
    groep: 'klein',
    tegenover: 'hoog',
    alarm: false,
  });
  expect(verhouding(cel('laag', 50, 0), cel('hoog', 50, 0))).toEqual({
    groep: 'laag',
    tegenover: 'hoog',
    alarm: false,
  });
});

test('groups can be taken together', () => {
  const cellen = [cel('0', 10, 1), cel('1', 20, 2), cel('5', 30, 9)];
  expect(samen('0–2', cellen, (groep) => groep <= '2')).toEqual(cel('0–2', 30, 3));
});

test('a small group is hidden, and so is the smallest other one when it could be found by subtraction', () => {
  const namen = (...aantallen: number[]) =>
    zonderKleine(aantallen.map((aantal, i) => cel(String(i), aantal, 0))).map(({ groep }) => groep);
  expect(namen(12, 23)).toEqual(['0', '1']);
  expect(namen(12, 23, 1)).toEqual(['1']);
  expect(namen(12, 23, 4, 5)).toEqual(['1']);
  expect(namen(12, 23, 5, 5)).toEqual(['0', '1']);
  expect(namen(9, 30)).toEqual([]);
});

test('what the total leaves is never fewer than ten people, nor one group', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }), (aantallen) => {
      const cellen = aantallen.map((aantal, i) => cel(String(i), aantal, 0));
      const verteld = zonderKleine(cellen);
      const rest = cellen.filter((een) => !verteld.includes(een));
      expect(verteld.every(({ inAanmerking }) => inAanmerking >= CEL_MINIMAAL)).toBe(true);
      // With a group that stands alone nothing is told at all.
      if (verteld.length === 0 || rest.length === 0) return;
      expect(rest.length).toBeGreaterThan(1);
      expect(samen('', rest, () => true).inAanmerking).toBeGreaterThanOrEqual(CEL_MINIMAAL);
    }),
  );
});
