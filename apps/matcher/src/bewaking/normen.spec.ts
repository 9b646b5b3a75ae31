import { describe, expect, test } from '@jest/globals';
import { duurVan, normen, type Afspraak, type Overdrachtnorm } from './normen.js';

const partijen = { dienst: 'bap', vanPartner: 'wi', naarPartner: 'scalabor' };
const tussen = { van: 'wi', naar: 'scalabor' };

const met = (...afspraken: Afspraak[]): Overdrachtnorm => ({
  code: 'NIET_OPGEPAKT',
  oorzaak: 'geen-besluit',
  over: 'overdracht',
  feit: 'besluit',
  duur: { werkdagen: 15 },
  afspraken,
});

const paarEnDienst: Afspraak = { duur: { werkdagen: 1 }, tussen, dienst: 'bap' };
const paar: Afspraak = { duur: { werkdagen: 2 }, tussen };
const dienst: Afspraak = { duur: { werkdagen: 3 }, dienst: 'bap' };

describe('how long a norm gives', () => {
  test('are the default when nothing else was agreed', () => {
    expect(duurVan(met(), partijen)).toEqual({ werkdagen: 15 });
  });

  test.each([
    ['dienst and partners go before all', [dienst, paar, paarEnDienst], 1],
    ['partners go before dienst', [dienst, paar], 2],
    ['dienst goes before the default', [dienst], 3],
    ['of two equally specific ones the first counts', [{ ...dienst, duur: { werkdagen: 4 } }, dienst], 4],
  ])('%s', (_, afspraken, verwacht) => {
    expect(duurVan(met(...afspraken), partijen)).toEqual({ werkdagen: verwacht });
  });

  test.each([
    ['of another dienst', { ...dienst, dienst: 'nazorg' }],
    ['of another taker', { ...paar, tussen: { van: 'wi', naar: 'caw' } }],
    ['of the way back', { ...paar, tussen: { van: 'scalabor', naar: 'wi' } }],
    ['of the right partners for another dienst', { ...paarEnDienst, dienst: 'nazorg' }],
  ])('ignore an agreement %s', (_, afspraak) => {
    expect(duurVan(met(afspraak), partijen)).toEqual({ werkdagen: 15 });
  });
});

describe('GEEN_VOORTGANG', () => {
  const norm = normen.find((n): n is Overdrachtnorm => n.code === 'GEEN_VOORTGANG')!;

  test.each([
    ['bap', 14],
    ['bemiddeling-wsp', 30],
    ['arbeidsontwikkeltraject', 90],
    ['activerend-werk-orientatie', 180],
  ])('gives %s %i days', (dienst, dagen) => {
    expect(duurVan(norm, { ...partijen, dienst })).toEqual({ dagen });
  });

  test('does not hold for a dienst without a term', () => {
    expect(duurVan(norm, { ...partijen, dienst: 'nazorg' })).toBeUndefined();
  });
});

test('no two norms have the same code and cause', () => {
  const namen = normen.map(({ code, oorzaak }) => `${code}/${oorzaak}`);
  expect(new Set(namen).size).toBe(namen.length);
});
