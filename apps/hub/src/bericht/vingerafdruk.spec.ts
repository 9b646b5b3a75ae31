import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { vingerafdruk } from './vingerafdruk.js';

test('the order of fields does not matter, any other difference does', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.string(), (waarde, anders) => {
      const omgekeerd = Object.fromEntries(Object.entries(waarde).reverse());
      expect(vingerafdruk(omgekeerd).equals(vingerafdruk(waarde))).toBe(true);
      expect(vingerafdruk({ ...waarde, [anders + 'x']: 'extra' }).equals(vingerafdruk(waarde))).toBe(false);
    }),
  );
});
