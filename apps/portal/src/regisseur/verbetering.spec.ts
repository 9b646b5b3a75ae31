import { expect, test } from '@jest/globals';
import { FEITEN } from './verbetering.js';

const bekend = {
  profiel: {
    werktijden: { aantalWerkurenPerWeekMinimaal: 24, aantalWerkurenPerWeekMaximaal: 36, indicatieKantoortijden: 1 },
    mobiliteit: { bemiddelingspostcode: '6811AA', maximaleReistijd: 45 },
    telefoonnummer: ['0611112222'],
  },
};

test('what is known is read, and what is not known is not made up', () => {
  expect(FEITEN.uren.lees(bekend)).toBe(36);
  expect(FEITEN.postcode.lees(bekend)).toBe('6811AA');
  expect(FEITEN.telefoon.lees(bekend)).toBe('0611112222');
  expect(FEITEN.beroep.lees(bekend)).toBeUndefined();
});

test('a part is replaced as a whole, so what was right in it goes along', () => {
  expect(FEITEN.postcode.schrijf('6901 ab', bekend)).toEqual({
    profiel: { mobiliteit: { bemiddelingspostcode: '6901AB', maximaleReistijd: 45 } },
  });
  expect(FEITEN.uren.schrijf('16', bekend)).toEqual({
    profiel: {
      werktijden: { aantalWerkurenPerWeekMinimaal: 16, aantalWerkurenPerWeekMaximaal: 16, indicatieKantoortijden: 1 },
    },
  });
});
