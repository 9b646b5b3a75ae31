import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isNummer, maakNummer } from './nummer.js';

test('a number is right as made, and wrong with one digit changed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10_001, max: 9_999_999 }),
      fc.nat(6),
      fc.integer({ min: 1, max: 9 }),
      (volg, plek, erbij) => {
        const nummer = maakNummer(volg);
        expect(isNummer(nummer)).toBe(true);
        const cijfers = [...nummer];
        const plekken = cijfers.flatMap((c, i) => (c === '-' ? [] : [i]));
        const i = plekken[plek % plekken.length]!;
        cijfers[i] = String((Number(cijfers[i]) + erbij) % 10);
        expect(isNummer(cijfers.join(''))).toBe(false);
      },
    ),
  );
});
