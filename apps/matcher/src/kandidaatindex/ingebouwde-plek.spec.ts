import { describe, expect, test } from '@jest/globals';
import { afstandInKm } from '@estafette/matchregels';
import { ingebouwdePlek } from '@estafette/taxonomie';

describe('built-in places', () => {
  test('every PC2 area of the country has one, on Dutch soil', () => {
    for (let pc2 = 10; pc2 <= 99; pc2++) {
      const { lat, lon } = ingebouwdePlek(`${pc2}00`)!;
      expect([pc2, lat > 50.7 && lat < 53.6 && lon > 3.3 && lon < 7.3]).toEqual([pc2, true]);
    }
  });

  test.each([
    ['6811', '6901', 14],
    ['6811', '6511', 16],
    ['6811', '9711', 144],
  ])('%s to %s is about %d km', (a, b, km) => {
    expect(Math.abs(afstandInKm(ingebouwdePlek(a)!, ingebouwdePlek(b)!) - km)).toBeLessThanOrEqual(6);
  });

  test('in the region the PC4 counts, elsewhere its PC2 area', () => {
    expect(ingebouwdePlek('6811')).not.toEqual(ingebouwdePlek('6845'));
    expect(ingebouwdePlek('9711')).toEqual(ingebouwdePlek('9712'));
  });

  test('what is no postcode has no place', () => expect(ingebouwdePlek('0001')).toBeUndefined());
});
