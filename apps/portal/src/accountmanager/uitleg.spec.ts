import { expect, test } from '@jest/globals';
import type { Criterium } from '../api/index.js';
import { brugzin, criteriumwoord, teVragen, zekerheidswoord } from './uitleg.js';

test('certainty is told in words, from much to little', () => {
  expect([1000, 700, 400, 0].map((z) => zekerheidswoord(z).split(':')[0])).toEqual([
    'Zeker',
    'Vrij zeker',
    'Onzeker',
    'Heel onzeker',
  ]);
});

test('a bridge says what it does, or what to ask', () => {
  expect(brugzin({ naam: 'jobcoach', status: 'mogelijk', zin: 'Een jobcoach helpt.', scoreMet: 812 })).toBe(
    'Een brug kan helpen: jobcoach. Een jobcoach helpt. De score wordt dan 812.',
  );
  expect(brugzin({ naam: 'jobcarving', status: 'nagaan', zin: 'De werkgever past taken aan.' })).toMatch(/Vraag na/);
});

test('only what is not known is to be asked, and it is asked once', () => {
  const regel = (oordeel: Criterium['oordeel'], zin: string) => ({ oordeel, zin }) as Criterium;
  const vragen = teVragen([regel('voldoet', 'Past.'), regel('onbekend', 'Wij weten dit niet. Vraag dit na.')]);
  expect(vragen).toEqual([{ oordeel: 'onbekend', zin: 'Wij weten dit niet.' }]);
});

test('a criterion that is new to us can be read', () => {
  expect(criteriumwoord('reis')).toBe('Reizen');
  expect(criteriumwoord('rijbewijs')).toBe('Rijbewijs');
});
