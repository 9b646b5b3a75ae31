import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ONBEKEND_PER_MINUUT, Onbekenden } from './onbekenden.js';

function uitgeput(adres: string): Onbekenden {
  const onbekenden = new Onbekenden();
  for (let i = 0; i < ONBEKEND_PER_MINUUT; i++) onbekenden.telMislukt(adres, 0);
  return onbekenden;
}

test('an address that failed too often waits, and after that wait it may again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), (msLater) => {
      const onbekenden = uitgeput('192.0.2.1');
      const wacht = onbekenden.wacht('192.0.2.1', 'fout', msLater);
      expect(wacht).toBeGreaterThan(0);
      expect(onbekenden.wacht('192.0.2.1', 'fout', msLater + wacht * 1_000 + 1)).toBe(0);
    }),
    { numRuns: 10 },
  );
});

test('others do not notice, nor does who was known before', () => {
  const onbekenden = uitgeput('192.0.2.1');
  onbekenden.telGelukt('Bearer goed');
  expect(onbekenden.wacht('192.0.2.2', 'fout', 0)).toBe(0);
  expect(onbekenden.wacht('192.0.2.1', 'Bearer goed', 0)).toBe(0);
});

test('another coat or another address of the same net does not help', () => {
  expect(uitgeput('::ffff:192.0.2.1').wacht('192.0.2.1', 'fout', 0)).toBeGreaterThan(0);
  expect(uitgeput('2001:db8:1:2:3:4:5:6').wacht('2001:db8:1:2:9:9:9:9', 'fout', 0)).toBeGreaterThan(0);
  expect(uitgeput('2001:db8:1:2::1').wacht('2001:db8:1:3::1', 'fout', 0)).toBe(0);
});
