import { expect, test } from '@jest/globals';
import { laatsteWerk, volgendeVraag } from './nazorg.js';

const moment = (status: 'gedaan' | 'te-laat' | 'gepland', datum: string) => ({
  moment: 'een-maand' as const,
  datum,
  status,
  vraag: 'Lukt het werk?',
});

test('what is late is asked before what is still to come; when all was asked there is nothing', () => {
  const gedaan = moment('gedaan', '2026-01-01');
  const laat = moment('te-laat', '2026-02-01');
  const straks = moment('gepland', '2026-03-01');
  expect(volgendeVraag({ momenten: [gedaan, laat, straks] })).toBe(laat);
  expect(volgendeVraag({ momenten: [gedaan, straks] })).toBe(straks);
  expect(volgendeVraag({ momenten: [gedaan] })).toBeUndefined();
});

test('work that runs comes before work that ended later', () => {
  const loopt = { status: 'lopend' as const, vanaf: '2026-01-01' };
  const klaar = { status: 'beeindigd' as const, vanaf: '2026-02-01' };
  expect(laatsteWerk([klaar, loopt])).toBe(loopt);
  expect(laatsteWerk([klaar])).toBe(klaar);
  expect(laatsteWerk([])).toBeUndefined();
});
