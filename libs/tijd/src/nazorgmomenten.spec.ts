import { expect, test } from '@jest/globals';
import { leesLokaleDatum } from './lokale-datum.js';
import { isNazorgGeweest, nazorgmomenten } from './nazorgmomenten.js';

const dag = (tekst: string) => leesLokaleDatum(tekst)!;
const plan = (vanaf: string, tot?: string) =>
  nazorgmomenten(dag(vanaf), tot ? dag(tot) : null).map((m) => `${m.naam} ${m.dag}`);

test('two weeks, 1, 3 and 6 months after the start; a month that is too short has its last day', () => {
  expect(plan('2026-08-31')).toEqual([
    'twee-weken 2026-09-14',
    'een-maand 2026-09-30',
    'drie-maanden 2026-11-30',
    'zes-maanden 2027-02-28',
  ]);
});

test('of work with an end none after it, and one before it', () => {
  expect(plan('2026-11-02', '2026-12-31')).toEqual([
    'twee-weken 2026-11-16',
    'een-maand 2026-12-02',
    'voor-einde-contract 2026-12-17',
  ]);
});

test('who asked a week early, or later, has asked', () => {
  const [twee, maand] = nazorgmomenten(dag('2026-11-02'), null);
  expect(isNazorgGeweest(twee!, dag('2026-11-09'), ['tussendoor'])).toBe(true);
  expect(isNazorgGeweest(twee!, dag('2026-11-08'), ['tussendoor'])).toBe(false);
  expect(isNazorgGeweest(twee!, dag('2026-11-08'), ['twee-weken'])).toBe(true);
  expect(isNazorgGeweest(maand!, dag('2026-11-16'), ['twee-weken'])).toBe(false);
});
