import { expect, test } from '@jest/globals';
import { gegevenwaarde } from './gegevenwaarde.js';

const LIJSTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  beroep: { b1: 'Orderpicker' },
  belastbaarheid: { tillen: 'Tillen' },
  oordeelBelastbaarheid: { beperkt: 'Beperkt' },
  ladderTrede: { '3': 'Georganiseerde activiteiten' },
};
const waarde = (gegeven: unknown, lijst = '') => gegevenwaarde(gegeven, lijst, (naam, code) => LIJSTEN[naam]?.[code]);

test.each([
  ['Werkritme opbouwen.', 'Werkritme opbouwen.'],
  [24, '24'],
  [[{ codeBeroepsnaam: 'b1' }, { codeBeroepsnaam: 'b2' }], 'Orderpicker; b2'],
  [[{ beroep: { codeBeroepsnaam: 'b1' }, naamOrganisatie: 'De Haven' }], 'Orderpicker, De Haven'],
  [[{ taak: 'tillen', oordeel: 'beperkt' }], 'Tillen, Beperkt'],
  [{ trede: 3, datum: '2026-01-01', maker: 'R. de Vries' }, 'Georganiseerde activiteiten'],
  [[{ codeTaal: 'nld' }, { codeTaal: 'tir' }], 'Nederlands; Tigrinya'],
  [{ iets: 'nieuws' }, 'Bekend'],
])('%j is told as %s', (gegeven, verwacht) => {
  expect(waarde(gegeven)).toBe(verwacht);
});

test('a bare code is looked up in its own list', () => {
  expect(waarde('tillen', 'belastbaarheid')).toBe('Tillen');
});
