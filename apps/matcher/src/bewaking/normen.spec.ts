import { describe, expect, test } from '@jest/globals';
import { normen, werkdagenVan, type Afspraak, type Norm } from './normen.js';

const partijen = { dienst: 'bap', vanPartner: 'wi', naarPartner: 'scalabor' };
const tussen = { van: 'wi', naar: 'scalabor' };

const met = (...afspraken: Afspraak[]): Norm => ({
  code: 'NIET_OPGEPAKT',
  oorzaak: 'geen-besluit',
  begin: 'bijNemer',
  einde: 'besloten',
  werkdagen: 15,
  afspraken,
});

const paarEnDienst: Afspraak = { werkdagen: 1, tussen, dienst: 'bap' };
const paar: Afspraak = { werkdagen: 2, tussen };
const dienst: Afspraak = { werkdagen: 3, dienst: 'bap' };

describe('the working days of a norm', () => {
  test('are the default when nothing else was agreed', () => {
    expect(werkdagenVan(met(), partijen)).toBe(15);
  });

  test.each([
    ['dienst and partners go before all', [dienst, paar, paarEnDienst], 1],
    ['partners go before dienst', [dienst, paar], 2],
    ['dienst goes before the default', [dienst], 3],
    ['of two equally specific ones the first counts', [{ ...dienst, werkdagen: 4 }, dienst], 4],
  ])('%s', (_, afspraken, verwacht) => {
    expect(werkdagenVan(met(...afspraken), partijen)).toBe(verwacht);
  });

  test.each([
    ['of another dienst', { ...dienst, dienst: 'nazorg' }],
    ['of another taker', { ...paar, tussen: { van: 'wi', naar: 'caw' } }],
    ['of the way back', { ...paar, tussen: { van: 'scalabor', naar: 'wi' } }],
    ['of the right partners for another dienst', { ...paarEnDienst, dienst: 'nazorg' }],
  ])('ignore an agreement %s', (_, afspraak) => {
    expect(werkdagenVan(met(afspraak), partijen)).toBe(15);
  });
});

test('no two norms have the same code and cause', () => {
  const namen = normen.map(({ code, oorzaak }) => `${code}/${oorzaak}`);
  expect(new Set(namen).size).toBe(namen.length);
});
