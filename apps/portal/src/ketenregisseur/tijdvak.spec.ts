import { expect, test } from '@jest/globals';
import { leesKeuze, periodes, periodewoord, vraagVan } from './tijdvak.js';

test('only whole quarters and years are read from the address', () => {
  expect(leesKeuze({ periode: '2026-Q3', gebied: 'gebiedsteam-noord' })).toEqual({
    periode: '2026-Q3',
    gebied: 'gebiedsteam-noord',
  });
  expect(leesKeuze({ periode: '2026-heel' })).toEqual({ periode: '2026-heel' });
  expect(leesKeuze({ periode: '2026-Q5', gebied: '<b>' })).toEqual({});
});

test('a period is asked from its first day to its last', () => {
  expect(vraagVan({ periode: '2026-Q3' })).toEqual({ van: '2026-07-01', tot: '2026-09-30' });
  expect(vraagVan({ periode: '2026-heel', gebied: 'noord' })).toEqual({
    van: '2026-01-01',
    tot: '2026-12-31',
    gebied: 'noord',
  });
  expect(vraagVan({})).toEqual({});
});

test('the periods to choose from go back two years', () => {
  expect(periodes('2026-Q2').slice(0, 3)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4']);
  expect(periodes('2026-Q2').slice(8)).toEqual(['2026-heel', '2025-heel', '2024-heel']);
  expect(periodewoord('2026-Q2')).toBe('kwartaal 2 van 2026');
});
