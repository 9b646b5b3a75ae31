import { expect, test } from '@jest/globals';
import { leesTabel, leesVacatures } from './importregels.js';

test.each([
  ['pasted from a spreadsheet', 'Functie\tBeroep\tUren\nOrderpicker\tOrderpicker\t24\n'],
  ['a CSV file of a Dutch spreadsheet', '\uFEFFFunctie;Beroep;Uren\r\n"Orderpicker";Orderpicker;24\r\n\r\n'],
  ['a CSV file with commas', 'Functie,Beroep,Uren\nOrderpicker,Orderpicker,24'],
])('reads what was %s', (_, tekst) => {
  const { regels } = leesVacatures(leesTabel(tekst));
  expect(regels).toHaveLength(1);
  expect(regels[0]).toMatchObject({ nummer: 1, naam: 'Orderpicker', beroep: 'Orderpicker', plaatsen: 1, fouten: [] });
  expect(regels[0]!.profiel.werktijden).toEqual({
    aantalWerkurenPerWeekMinimaal: 24,
    aantalWerkurenPerWeekMaximaal: 24,
  });
});

test('a cell in quotes may hold the mark and a line end', () => {
  const { regels } = leesVacatures(leesTabel('naam;beroep;taken\n"Kok; ""De Haven""";Kok;"koken\nafwassen"'));
  expect(regels[0]).toMatchObject({ naam: 'Kok; "De Haven"', profiel: { omschrijvingVacature: 'koken\nafwassen' } });
});

test('says which columns it misses, and of each line what is wrong', () => {
  expect(leesVacatures(leesTabel('plaats;uren\nArnhem;24')).ontbreekt).toEqual(['naam', 'beroep']);
  const { regels } = leesVacatures(leesTabel('naam;beroep;uren;postcode;aantal\n;Kok;veel;68;nul'));
  expect(regels[0]!.fouten).toHaveLength(4);
});
