import { expect, test } from '@jest/globals';
import { datum, leesbaar, moment } from './woorden.js';

test('times are those of the Netherlands, in Dutch', () => {
  expect(datum('2026-07-01')).toBe('1 juli 2026');
  expect(datum('2026-06-30T22:30:00Z')).toBe('1 juli 2026');
  expect(moment('2026-11-03T13:05:00Z')).toBe('3 november 2026 om 14:05');
});

test('a code without a word of its own can still be read', () => {
  expect(leesbaar('TUSSEN_WAL_EN_SCHIP')).toBe('Tussen wal en schip');
  expect(leesbaar('op-wachtlijst')).toBe('Op wachtlijst');
});
