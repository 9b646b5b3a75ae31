import { expect, test } from '@jest/globals';
import { mu, type Priors } from './priors.js';

const priors: Priors = {
  beroepsgroep: (beroep) => (beroep === 'hovenier' ? 'groen' : undefined),
  tabel: { groen: { beroep: { gemiddelde: 620, aantal: 30 }, reis: { gemiddelde: 900, aantal: 29 } } },
};

test('μ is the mean of the occupation group from 30 known values on', () => {
  expect(mu(priors, 'beroep', 'hovenier')).toBe(620);
});

test.each([
  ['too few known values', 'reis', 'hovenier'],
  ['no figures for the criterion', 'uren', 'hovenier'],
  ['an occupation outside every group', 'beroep', 'kok'],
  ['no occupation', 'beroep', undefined],
])('%s gives 500', (_, criterium, beroep) => expect(mu(priors, criterium, beroep)).toBe(500));
