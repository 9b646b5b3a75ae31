import { expect, test } from '@jest/globals';
import { opVolgorde, wanneer } from './contactdatum.js';

const nu = new Date('2026-11-22T23:30:00Z');

test.each([
  ['2026-11-22', 'Te laat'],
  ['2026-11-23', 'Vandaag'],
  ['2026-11-30', 'Deze week'],
  ['2026-12-01', 'Gepland'],
  [undefined, 'Nog geen afspraak'],
])('a talk on %s is told as %s, by the day in the Netherlands', (dag, woord) => {
  expect(wanneer(dag, nu).woord).toBe(woord);
});

test('who has no date stands on top, and who is gone last', () => {
  const inwoner = (id: string, dag: string | null, weg: string | null = null) => ({
    id,
    volgendContact: dag ? { datum: dag } : null,
    beeindigdOp: weg,
  });
  const rij = [
    inwoner('a', '2026-12-01'),
    inwoner('b', null),
    inwoner('c', null, '2026-01-01'),
    inwoner('d', '2026-11-01'),
  ];
  expect(opVolgorde(rij).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});
