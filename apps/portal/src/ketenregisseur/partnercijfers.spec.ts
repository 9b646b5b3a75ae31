import { expect, test } from '@jest/globals';
import { partnerrijen } from './partnercijfers.js';

const cijfers = {
  stromen: [
    { van: 'wi', naar: 'caw', aantal: 20 },
    { van: 'swt', naar: 'caw', aantal: 15 },
    { van: 'wi', naar: 'uwv', aantal: null },
    { van: 'swt', naar: 'uwv', aantal: 12 },
  ],
  duur: [{ van: 'wi', naar: 'caw', mediaanDagen: 3 }],
  kwaliteit: [],
};

test('a sum with a hidden part is hidden, so that nothing can be subtracted from it', () => {
  const rij = (naam: string) => partnerrijen(cijfers, (code) => code).find((r) => r.naam.startsWith(naam))!;
  expect(rij('Gekregen').van('caw')).toBe(35);
  expect(rij('Gekregen').van('uwv')).toBeNull();
  expect(rij('Gegeven').van('swt')).toBe(27);
  expect(rij('Dagen tot opgepakt, van wi').van('caw')).toBe(3);
  expect(rij('Dagen tot opgepakt, van wi').van('uwv')).toBeNull();
  expect(rij('Berichten verwerkt').van('caw')).toBeNull();
});
