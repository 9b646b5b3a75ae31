import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blindeIndex, nieuweSleutel, ontsleutel, versleutel } from './versleuteling.js';

const plaats = 'kluis.gegeven|bsn|1|1';

test('what was encrypted comes back, with this key, in this place, and unchanged only', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(), (bytes, kies) => {
      const [sleutel, waarde] = [nieuweSleutel(), Buffer.from(bytes)];
      const zegel = versleutel(sleutel, plaats, waarde);
      expect(ontsleutel(sleutel, plaats, zegel).equals(waarde)).toBe(true);
      expect(() => ontsleutel(nieuweSleutel(), plaats, zegel)).toThrow();
      expect(() => ontsleutel(sleutel, 'kluis.gegeven|bsn|2|1', zegel)).toThrow();
      zegel[kies % zegel.length]! ^= 1;
      expect(() => ontsleutel(sleutel, plaats, zegel)).toThrow();
    }),
  );
});

test('the same value never looks the same, but its blind index does, per key', () => {
  const [een, ander] = [nieuweSleutel(), nieuweSleutel()];
  const waarde = Buffer.from('999993653');
  expect(versleutel(een, plaats, waarde).equals(versleutel(een, plaats, waarde))).toBe(false);
  expect(blindeIndex(een, '999993653').equals(blindeIndex(een, '999993653'))).toBe(true);
  expect(blindeIndex(een, '999993653').equals(blindeIndex(ander, '999993653'))).toBe(false);
});
