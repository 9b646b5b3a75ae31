import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import { contractvorm } from './contractvorm.js';

import type { Vorm } from './contractvorm.js';

const meet = (aanbod: Vorm[], wens: Vorm[]) =>
  uitgesproken(contractvorm.meet({ contractvormen: aanbod }, { contractvormen: wens }, omgeving));

describe('contractvorm', () => {
  test('is not asked when the vacancy states none', () => expect(meet([{}], [{ duur: 'B' }])).toEqual(NIET_GEVRAAGD));

  test.each([
    [{ soort: '02', duur: 'B' }, 1000],
    [{ soort: '02' }, 1000],
    [{ duur: 'B' }, 1000],
    [{ soort: '02', duur: 'O' }, 300],
    [{ soort: '01' }, 300],
  ])('%j for a leerbaan of bepaalde tijd', (wens, s) => {
    expect(meet([{ soort: '02', duur: 'B' }], [wens])).toMatchObject({ soort: 'bekend', s });
  });

  test('one in common is enough', () => {
    expect(meet([{ soort: '01' }, { soort: '02' }], [{ soort: '03' }, { soort: '02' }])).toMatchObject({ s: 1000 });
  });

  test('a missing wish is unknown and not a conflict', () => {
    expect(meet([{ soort: '02' }], [])).toEqual({
      soort: 'onbekend',
      zin: 'Dit is een leerbaan. Wij weten nog niet wat de kandidaat hiervan vindt.',
    });
  });
});
