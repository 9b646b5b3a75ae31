import { expect, test } from '@jest/globals';
import type { Signaalmelding } from '../api/index.js';
import { perInwoner } from './groepen.js';

const signaal = (inwoner: string | undefined, ernst: Signaalmelding['ernst'], geopendOp: string) =>
  ({
    code: `${inwoner}-${ernst}`,
    ernst,
    geopendOp,
    ...(inwoner ? { inwoner: { id: inwoner } } : {}),
  }) as unknown as Signaalmelding;

test('one line per inwoner, the worst first, then who waits longest', () => {
  const groepen = perInwoner([
    signaal('nieuw', 'middel', '2026-03-02'),
    signaal(undefined, 'hoog', '2026-01-01'),
    signaal('oud', 'middel', '2026-01-02'),
    signaal('erg', 'laag', '2025-01-01'),
    signaal('erg', 'hoog', '2026-03-03'),
  ]);
  expect(groepen.map(({ inwoner, signalen }) => [inwoner.id, signalen.map((s) => s.ernst)])).toEqual([
    ['erg', ['hoog', 'laag']],
    ['oud', ['middel']],
    ['nieuw', ['middel']],
  ]);
});
