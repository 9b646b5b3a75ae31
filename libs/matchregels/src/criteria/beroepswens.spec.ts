import { describe, expect, test } from '@jest/globals';
import { NIET_GEVRAAGD } from '../criterium.js';
import { omgeving, uitgesproken } from '../test/wereld.js';
import { beroepswens } from './beroepswens.js';

const meet = (gevraagd: string | undefined, beroepen: string[]) =>
  uitgesproken(beroepswens.meet({ beroep: gevraagd }, { beroepen }, omgeving));

describe('beroepswens', () => {
  test('is not asked when the vacancy states no occupation', () => {
    expect(meet(undefined, ['hovenier'])).toEqual(NIET_GEVRAAGD);
  });

  test.each([
    [['kok', 'hovenier'], 1000, 'De kandidaat zoekt dit werk.'],
    [['groenmedewerker', 'kok'], 800, 'Dit lijkt op het werk dat de kandidaat zoekt.'],
    [['kok'], 0, 'De kandidaat zoekt ander werk.'],
  ])('%j', (beroepen, s, zin) => expect(meet('hovenier', beroepen)).toEqual({ soort: 'bekend', s, zin }));

  test('a missing wish is unknown and not a conflict', () => {
    expect(meet('hovenier', [])).toEqual({
      soort: 'onbekend',
      zin: 'Wij weten nog niet wat de kandidaat hiervan vindt.',
    });
  });
});
