import { expect, test } from '@jest/globals';
import { leeftijdsgroep } from './leeftijdsgroep.js';

test.each([
  ['2008-11-24', 'jonger dan 18'],
  ['2008-11-23', '18-27'],
  ['1998-11-24', '18-27'],
  ['1998-11-23', '28-44'],
  ['1981-11-24', '28-44'],
  ['1981-11-23', '45-55'],
  ['1970-11-24', '45-55'],
  ['1970-11-23', '56 en ouder'],
  [undefined, 'onbekend'],
])('who was born on %s is in band %s on 23 November 2026', (geboren, groep) => {
  expect(leeftijdsgroep(geboren, '2026-11-23')).toBe(groep);
});
